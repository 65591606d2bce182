package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.observation.PaceFacts;
import org.smppassay.scenario.criteria.CapacityCriterion;

/**
 * Whether the channel takes submissions fast enough. What it can do is only known once messages had to wait for it; before that,
 * the most it was asked for is proof that it can do as much, and of nothing else.
 */
final class CapacityJudge {
    static final String NAME = "capacity";

    private static final double NANOS_PER_MS = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private CapacityJudge() {}

    static CriterionResult judge(CapacityCriterion criterion, PaceFacts pace) {
        double limit = criterion.atLeast().perSecond();
        double most = pace.mostInWindow() / seconds(PaceFacts.WINDOW_NANOS);
        if (pace.behindNanos() > 0) {
            double sustained = pace.acceptedBehind() / seconds(pace.behindNanos());
            Verdict verdict = Verdicts.literal(sustained >= limit);
            return result(
                    verdict,
                    verdict,
                    sustained,
                    limit,
                    pace.acceptedBehind(),
                    "With messages waiting for "
                            + Figure.seconds(pace.behindNanos() / NANOS_PER_MS)
                            + ", the channel accepted "
                            + rate(sustained) + " (" + (verdict == Verdict.PASS ? "at least " : "less than ")
                            + rate(limit)
                            + " wanted).");
        }
        boolean shown = most >= limit;
        return result(
                shown ? Verdict.PASS : Verdict.INCONCLUSIVE,
                pace.mostInWindow() == 0 ? Verdict.INVALID : Verdicts.literal(shown),
                most,
                limit,
                pace.mostInWindow(),
                shown
                        ? "The channel accepted " + rate(most) + " over ten seconds and nothing had to wait (at least "
                                + rate(limit) + " wanted)."
                        : "The channel was never asked for more than " + rate(most) + ", so whether it can take "
                                + rate(limit) + " is not known.");
    }

    private static CriterionResult result(
            Verdict verdict, Verdict naive, double value, double limit, long n, String explanation) {
        return new CriterionResult(
                NAME,
                "overall",
                verdict,
                naive,
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(value),
                limit,
                Optional.empty(),
                1,
                n,
                OptionalLong.empty(),
                explanation);
    }

    private static double seconds(long nanos) {
        return nanos / NANOS_PER_SECOND;
    }

    private static String rate(double perSecond) {
        return Figure.perSecond(perSecond);
    }
}
