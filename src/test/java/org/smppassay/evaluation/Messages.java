package org.smppassay.evaluation;

import java.time.Duration;
import java.util.function.Consumer;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;

/** Single observations, by what became of the message and when. */
record Messages(Outcome outcome, long writtenNanos, long finalNanos) {
    static Messages of(Outcome outcome, Duration written, Duration took) {
        return new Messages(outcome, written.toNanos(), written.plus(took).toNanos());
    }

    static Messages open(Duration written) {
        return new Messages(Outcome.PENDING, written.toNanos(), MessageObservation.NEVER);
    }

    void repeat(int times, Consumer<MessageObservation> to) {
        for (int i = 0; i < times; i++) {
            to.accept(observation());
        }
    }

    private MessageObservation observation() {
        return new MessageObservation(
                1,
                1,
                9,
                SampleRun.MOBILE,
                "13800000000",
                "",
                Cohort.PLAIN,
                1,
                1,
                writtenNanos,
                writtenNanos,
                1,
                1,
                finalNanos,
                outcome,
                "",
                false,
                1,
                outcome == Outcome.DELIVERED ? 1 : 0,
                outcome == Outcome.PENDING ? 1 : 0);
    }
}
