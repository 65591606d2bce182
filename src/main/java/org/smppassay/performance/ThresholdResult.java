package org.smppassay.performance;

import java.util.OptionalDouble;
import org.smppassay.evaluation.Verdict;
import org.smppassay.wording.Phrase;

/**
 * One threshold judged.
 *
 * @param expression as it was written
 * @param measure what it speaks of, such as {@code response.p99}
 * @param scope {@code overall} or {@code phase:NAME}
 * @param verdict PASS or FAIL; INCONCLUSIVE without enough data
 * @param value what was measured, in the unit of the limit: nanoseconds, a share, or a number per second; empty without data
 * @param limit in the same unit
 * @param unit of both
 * @param n what it rests on
 * @param words a plain sentence or two
 */
public record ThresholdResult(
        String expression,
        String measure,
        String scope,
        Verdict verdict,
        OptionalDouble value,
        double limit,
        Unit unit,
        long n,
        Phrase words) {
    /** The same of a run that was ended since it could no longer hold. */
    ThresholdResult broken() {
        return verdict == Verdict.FAIL
                ? this
                : new ThresholdResult(
                        expression,
                        measure,
                        scope,
                        Verdict.FAIL,
                        value,
                        limit,
                        unit,
                        n,
                        Phrase.of("performance.cannot-hold", expression));
    }

    /** The same of a run that was ended before receipts were waited for. */
    ThresholdResult notAwaited() {
        return new ThresholdResult(
                expression,
                measure,
                scope,
                Verdict.INCONCLUSIVE,
                value,
                limit,
                unit,
                n,
                Phrase.of("performance.not-awaited", expression, Shown.of(value.orElse(0), unit)));
    }

    /** What values are measured in. */
    public enum Unit {
        NANOSECONDS,
        SHARE,
        PER_SECOND,
        COUNT
    }
}
