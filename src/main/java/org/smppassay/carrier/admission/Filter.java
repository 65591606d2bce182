package org.smppassay.carrier.admission;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.AddressPatterns;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.protocol.MessageState;
import org.smppassay.scenario.carrier.FilterSpec;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.world.RandomStreams;

/**
 * Stops some submissions. Safe on all loops if its rule is.
 *
 * @param senders whom it is for; null means all
 * @param status submissions are refused with; 0 if they are accepted, to fail later
 */
record Filter(Rule rule, @Nullable AddressPatterns senders, int status, MessageState state, String error, Delay after) {

    /** Says what is wrong with submissions. */
    @FunctionalInterface
    interface Rule {
        /** What is wrong, for the truth; null if nothing. */
        @Nullable
        String objection(Submission submission);
    }

    /**
     * @param name of its key
     */
    static Filter of(String name, FilterSpec spec, RandomStreams random, Rule rule) {
        return new Filter(
                rule,
                spec.senders().isEmpty() ? null : new AddressPatterns(spec.senders()),
                spec.status().map(StatusCode::value).orElse(0),
                MessageState.fromText(spec.state()).orElseThrow(),
                spec.error().orElse(FilterSpec.USUAL_ERROR),
                spec.after()
                        .map(delay -> Delay.of(delay, random, "carrier.filters." + name + ".after"))
                        .orElse(Delay.fixed(Duration.ofSeconds(1))));
    }

    /** The ruling on a submission that is stopped; null if it passes. */
    @Nullable
    Ruling judge(Submission submission, long index) {
        if (senders != null && !senders.contains(submission.source())) {
            return null;
        }
        String objection = rule.objection(submission);
        if (objection == null) {
            return null;
        }
        if (status != 0) {
            return Ruling.refused(status);
        }
        long delay = after.nanos(index, submission.nowNanos());
        return Ruling.admitted(new Destiny(state, error, delay, true, "filter: " + objection));
    }
}
