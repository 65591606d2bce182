package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/**
 * One criterion judged in one scope.
 *
 * @param name as in the scenario file: {@code delivery_rate}, {@code fluctuation}, {@code complaint_rate}, {@code latency_p95}
 * @param scope {@code overall}, {@code operator:NAME}, {@code network:NAME}, {@code day:N}, {@code phase:NAME} or {@code channel:NAME}
 * @param verdict ours
 * @param naive what a literal reading of the observed value says: PASS or FAIL, INVALID without data
 * @param value the observed value in the threshold's unit (a share from 0 to 1, or milliseconds), empty without data
 * @param threshold the limit, in the same unit
 * @param interval an interval for the true value, in the same unit
 * @param confidence the confidence of each one-sided decision, for example 0.95
 * @param n what the decision rests on: attempted messages, or delivered ones for complaints and latencies
 * @param needed messages that would probably decide it, were the true value the observed one; empty if decided or hopeless
 * @param words one or two plain sentences
 */
public record CriterionResult(
        String name,
        String scope,
        Verdict verdict,
        Verdict naive,
        OptionalDouble value,
        double threshold,
        Optional<Range> interval,
        double confidence,
        long n,
        OptionalLong needed,
        Phrase words) {

    /** Whether it is told for information only, and the verdict on the test does not rest on it. */
    public boolean informational() {
        return scope.startsWith("phase:") || scope.startsWith("channel:");
    }

    /** The sentences in English, as {@code result.json} has them. */
    public String explanation() {
        return Language.ENGLISH.say(words);
    }

    /** The interval's ends, lower first. */
    public record Range(double lower, double upper) {}
}
