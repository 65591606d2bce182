package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.observation.PaceFacts;
import org.smppassay.scenario.criteria.CapacityCriterion;
import org.smppassay.wording.Phrase;

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
                    Phrase.of(
                            verdict == Verdict.PASS ? "line.sustained-enough" : "line.sustained-too-little",
                            Figure.seconds(pace.behindNanos() / NANOS_PER_MS),
                            Figure.rate(sustained),
                            Figure.rate(limit)));
        }
        boolean shown = most >= limit;
        return result(
                shown ? Verdict.PASS : Verdict.INCONCLUSIVE,
                pace.mostInWindow() == 0 ? Verdict.INVALID : Verdicts.literal(shown),
                most,
                limit,
                pace.mostInWindow(),
                Phrase.of(shown ? "line.kept-up" : "line.never-asked", Figure.rate(most), Figure.rate(limit)));
    }

    private static CriterionResult result(
            Verdict verdict, Verdict naive, double value, double limit, long n, Phrase words) {
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
                words);
    }

    private static double seconds(long nanos) {
        return nanos / NANOS_PER_SECOND;
    }
}
