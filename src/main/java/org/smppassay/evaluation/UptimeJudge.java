package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.smppassay.observation.LineFacts;
import org.smppassay.scenario.criteria.UptimeCriterion;
import org.smppassay.wording.Phrase;

/** Whether sessions stayed bound. The whole time was watched, not a sample of it, so nothing is left to chance. */
final class UptimeJudge {
    static final String NAME = "bind_uptime";

    private static final double NANOS_PER_MS = 1e6;

    private UptimeJudge() {}

    static CriterionResult judge(UptimeCriterion criterion, LineFacts line) {
        double limit = criterion.atLeast().value();
        long wantedMillis = TimeUnit.NANOSECONDS.toMillis(line.wantedNanos());
        if (wantedMillis == 0) {
            return result(
                    Verdict.INCONCLUSIVE,
                    Verdict.INVALID,
                    OptionalDouble.empty(),
                    limit,
                    0,
                    Phrase.of("line.never-bound"));
        }
        Ratio bound = new Ratio(line.boundNanos(), line.wantedNanos());
        Verdict verdict = Verdicts.literal(bound.isAtLeast(limit));
        return result(
                verdict,
                verdict,
                OptionalDouble.of(bound.value()),
                limit,
                TimeUnit.MILLISECONDS.toSeconds(wantedMillis),
                Phrase.of(
                        verdict == Verdict.PASS ? "line.bound-enough" : "line.bound-too-little",
                        Figure.PERCENT.of(bound.value(), limit),
                        Figure.PERCENT.limit(limit),
                        line.connectionsLost(),
                        Figure.seconds((line.wantedNanos() - line.boundNanos()) / NANOS_PER_MS)));
    }

    private static CriterionResult result(
            Verdict verdict, Verdict naive, OptionalDouble value, double limit, long seconds, Phrase words) {
        return new CriterionResult(
                NAME,
                "overall",
                verdict,
                naive,
                value,
                limit,
                Optional.empty(),
                1,
                seconds,
                OptionalLong.empty(),
                words);
    }
}
