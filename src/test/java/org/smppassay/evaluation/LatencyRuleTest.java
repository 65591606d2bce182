package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INCONCLUSIVE;
import static org.smppassay.evaluation.Verdict.PASS;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.scenario.criteria.Criteria;

/** Quantiles of the time from intended sending to final receipt, delivered messages only. */
class LatencyRuleTest {
    private static final Criteria LIMITS =
            Asked.latency(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60));

    @Test
    void shouldJudgeEachQuantileApart() {
        RunResult result = SampleRun.of(LIMITS, 1)
                .arrivedAfter(3000, 4500)
                .arrivedAfter(10_000, 100)
                .arrivedAfter(20_000, 400)
                .conclude();
        assertThat(latency(result, 50).verdict()).isEqualTo(PASS);
        assertThat(latency(result, 95).verdict()).isEqualTo(FAIL);
        assertThat(latency(result, 99).verdict()).isEqualTo(PASS);
        assertThat(latency(result, 95).value()).hasValue(20_000);
        assertThat(latency(result, 95).threshold()).isEqualTo(15_000);
        assertThat(latency(result, 95).explanation())
                .isEqualTo("Fewer than 95 % of the delivered messages arrive within 15 s: 4,600 of 5,000 did (92.00 %);"
                        + " 95 % took up to 20 s.");
    }

    @Test
    void shouldNotJudgeTheTailOnFewMessages() {
        CriterionResult p99 =
                latency(SampleRun.of(LIMITS, 1).arrivedAfter(3000, 100).conclude(), 99);
        assertThat(p99.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(p99.naive()).isEqualTo(PASS);
        assertThat(p99.interval()).isEmpty();
        assertThat(p99.needed()).hasValue(299);
        assertThat(p99.n()).isEqualTo(100);
    }

    @Test
    void shouldGiveAnIntervalByOrderStatistics() {
        SampleRun run = SampleRun.of(LIMITS, 1);
        for (int i = 1; i <= 1000; i++) {
            run.arrivedAfter(10L * i, 1);
        }
        CriterionResult p50 = latency(run.conclude(), 50);
        assertThat(p50.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(p50.value()).hasValue(5000);
        assertThat(p50.naive()).isEqualTo(PASS);
        assertThat(p50.interval().orElseThrow().lower()).isCloseTo(4740, within(20.0));
        assertThat(p50.interval().orElseThrow().upper()).isCloseTo(5270, within(20.0));
    }

    @Test
    void shouldIgnoreWhatDidNotArrive() {
        RunResult result = SampleRun.of(LIMITS, 1)
                .arrivedAfter(3000, 500)
                .failed(400)
                .pending(50)
                .conclude();
        assertThat(result.latencies().delivery()).isEqualTo(new Latency(500, 3000, 3000, 3000, 3000));
        assertThat(result.latencies().submit()).isEqualTo(new Latency(950, 20, 20, 20, 20));
    }

    @Test
    void shouldKeepCountsExactWhereQuantilesAreNot() {
        LatencySamples exact = new LatencySamples(100_000, new long[] {70_001});
        LatencySamples rough = new LatencySamples(10, new long[] {70_001});
        for (long i = 1; i <= 100_000; i++) {
            exact.add((i * 7919) % 100_003);
            rough.add((i * 7919) % 100_003);
        }
        assertThat(rough.countAtOrBelow(70_001)).isEqualTo(exact.countAtOrBelow(70_001));
        assertThat((double) rough.atRank(95_000)).isCloseTo((double) exact.atRank(95_000), within(100.0));
        long rank = exact.countAtOrBelow(70_001);
        assertThat(rough.atRank(rank)).isLessThanOrEqualTo(70_001);
        assertThat(rough.atRank(rank + 1)).isGreaterThan(70_001);
        assertThat(rough.summary().max()).isEqualTo(exact.summary().max());
    }

    private static CriterionResult latency(RunResult result, int percent) {
        return Asked.criterion(result, "latency_p" + percent, "overall");
    }
}
