package org.smppassay.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.Verdict;
import org.smppassay.regression.Finding.Answer;
import org.smppassay.wording.Language;

/** What pairs of runs come to: by which figures, how many, adjusted over what. */
class RegressionCheckTest {
    private static final Metric P50 = Metric.named("response.p50").orElseThrow();
    private static final Metric P99 = Metric.named("response.p99").orElseThrow();
    private static final Metric RATE = Metric.named("throughput.submits_per_s").orElseThrow();

    private static Side side(String role, int rounds, IntFunction<Map<Metric, Double>> figures) {
        List<LoadRun> runs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            runs.add(new LoadRun(
                    String.valueOf(10 + round), "burst", Verdict.PASS, "", Instant.EPOCH, figures.apply(round)));
        }
        return new Side(role, runs, List.of());
    }

    private static Side base(int rounds, IntFunction<Map<Metric, Double>> figures) {
        return side(Side.BASE, rounds, figures);
    }

    private static Regression compare(Side base, IntFunction<Map<Metric, Double>> candidate, Metric... metrics) {
        return RegressionCheck.of(
                base,
                side(Side.CANDIDATE, base.runs().size(), candidate),
                Optional.empty(),
                new Rule(0.03, 0.95, List.of(metrics), true));
    }

    @Test
    void aLatencyIsWorseWhenLongerAndAThroughputWhenSmaller() {
        Side base = base(10, i -> Map.of(P50, 20.0 + i, RATE, 1000.0 + i));
        Regression slower = compare(base, i -> Map.of(P50, 1.1 * (20 + i), RATE, (1000.0 + i) / 1.1), P50, RATE);
        assertThat(slower.findings()).extracting(Finding::answer).containsOnly(Answer.WORSE);
        Change rate = slower.findings().get(1).change().orElseThrow();
        assertThat(rate.estimate()).isCloseTo(1 / 1.1 - 1, within(1e-9));
        assertThat(rate.limit()).isBetween(-0.0292, -0.0291);
        Regression faster = compare(base, i -> Map.of(P50, (20.0 + i) / 1.1, RATE, 1.1 * (1000 + i)), P50, RATE);
        assertThat(faster.findings()).extracting(Finding::answer).containsOnly(Answer.BETTER);
        assertThat(faster.verdict()).isEqualTo(Verdict.PASS);
    }

    /** Errors that nobody makes have no ratio; a build that answers fast with refusals must not pass. */
    @Test
    void errorsAreComparedByTheirDifference() {
        Side base = base(8, i -> Map.of(Metric.ERRORS, 0.0));
        Regression refusing = compare(base, i -> Map.of(Metric.ERRORS, 0.005 + i / 10000.0), Metric.ERRORS);
        assertThat(refusing.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Language.ENGLISH.say(refusing.why().get(0))).contains("errors changed by +0.5", "pp", "(+0.10 pp)");
        assertThat(compare(base, i -> Map.of(Metric.ERRORS, 0.0), Metric.ERRORS).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aPairThatLacksAFigureOrHasNoneToDivideByIsNotCountedForIt() {
        Side base = base(12, i -> i == 0 ? Map.of(P99, 50.0) : Map.of(P50, i == 1 ? 0.0 : 20.0, P99, 50.0));
        Regression regression = compare(base, i -> Map.of(P50, 20.0, P99, 50.0), P50, P99);
        assertThat(regression.pairs()).isEqualTo(12);
        assertThat(regression.findings()).extracting(Finding::pairs).containsExactly(10, 12);
    }

    @Test
    void pValuesAreAdjustedOverAllMeasures() {
        Side base = base(8, i -> Map.of(P50, 20.0 + i, P99, 50.0, RATE, 1000.0));
        Regression regression =
                compare(base, i -> Map.of(P50, 1.2 * (20 + i), P99, 50.0, RATE, 1000.0), P50, P99, RATE);
        assertThat(regression.leastPairs()).isEqualTo(7);
        assertThat(regression.findings().get(0).pValue()).isEqualTo(3 / 256.0);
        assertThat(regression.findings().get(1).pValue()).isEqualTo(1);
    }

    @Test
    void withoutAChoiceOnlyWhatWasMeasuredIsCompared() {
        Side base = base(8, i -> Map.of(P50, 20.0, P99, 50.0));
        Regression regression = RegressionCheck.of(
                base,
                side(Side.CANDIDATE, 8, i -> Map.of(P50, 20.0, P99, 70.0)),
                Optional.empty(),
                new Rule(0.03, 0.95, Metric.byDefault(), false));
        assertThat(regression.findings()).extracting(Finding::metric).containsExactly(P50);
        Regression nothing = RegressionCheck.of(
                base(8, i -> Map.of()),
                side(Side.CANDIDATE, 8, i -> Map.of()),
                Optional.empty(),
                new Rule(0.03, 0.95, Metric.byDefault(), false));
        assertThat(nothing.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Language.ENGLISH.say(nothing.why().get(0))).startsWith("No pair of runs has anything");
    }

    @Test
    void fewMeasuresAreComparedByDefault() {
        assertThat(Metric.byDefault())
                .extracting(Metric::name)
                .containsExactly("response.p50", "response.p90", "delivery.p50", "throughput.submits_per_s", "errors");
    }

    @Test
    void aControlWithTooFewPairsChecksNothingAndSaysSo() {
        Side base = base(8, i -> Map.of(P50, 20.0));
        Regression regression = RegressionCheck.of(
                base,
                side(Side.CANDIDATE, 8, i -> Map.of(P50, 20.0)),
                Optional.of(side(Side.CONTROL, 3, i -> Map.of(P50, 90.0))),
                new Rule(0.03, 0.95, List.of(P50), true));
        assertThat(regression.verdict()).isEqualTo(Verdict.PASS);
        assertThat(Language.ENGLISH.say(
                        regression.notes().get(regression.notes().size() - 1)))
                .contains("The control has 3 pairs and can show nothing with fewer than 6");
        assertThat(regression.leftOut()).hasSize(5);
    }

    @Test
    void aRuleHasToMakeSense() {
        assertThatThrownBy(() -> new Rule(1, 0.95, List.of(), true)).hasMessageContaining("margin");
        assertThatThrownBy(() -> new Rule(0.03, 0.5, List.of(), true)).hasMessageContaining("confidence");
    }
}
