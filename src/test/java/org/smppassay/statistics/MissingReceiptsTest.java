package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fluctuation where some outcomes are unknown: a proof must hold however the missing are allotted. */
class MissingReceiptsTest {
    private static final double HALF_A_POINT = 0.005;

    @Test
    void shouldNotPassWhenTheMissingCouldSetTwoDaysApart() {
        DayCount known = DayCount.of(19_860, 20_000);
        DayCount unsure = new DayCount(19_760, 100, 20_000);
        assertThat(assess(List.of(known, known, known)).decision()).isEqualTo(PASS);
        Fluctuation missing = assess(List.of(unsure, unsure, known));
        assertThat(missing.decision()).isEqualTo(INCONCLUSIVE);
        assertThat(missing.leastRange()).isZero();
        assertThat(missing.greatestRange()).isEqualTo(0.005);
    }

    @Test
    void shouldNotFailWhenTheMissingCouldExplainTheBadDay() {
        DayCount good = DayCount.of(990, 1000);
        assertThat(assess(List.of(good, good, DayCount.of(910, 1000))).decision())
                .isEqualTo(FAIL);
        assertThat(assess(List.of(good, good, new DayCount(910, 75, 1000))).decision())
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldStillFailWhenTheMissingCannotExplainTheBadDay() {
        DayCount good = new DayCount(985, 5, 1000);
        assertThat(assess(List.of(good, good, new DayCount(910, 5, 1000))).decision())
                .isEqualTo(FAIL);
    }

    @Test
    void shouldProveNothingWhenEverythingIsMissing() {
        DayCount unknown = new DayCount(0, 1000, 1000);
        Fluctuation nothing = assess(List.of(unknown, unknown));
        assertThat(nothing.decision()).isEqualTo(INCONCLUSIVE);
        assertThat(nothing.greatestRange()).isEqualTo(1);
    }

    @Test
    void shouldDecideOnlyWhatEveryAllotmentDecidesWithManyMessages() {
        int decided = 0;
        SplitMix64 random = new SplitMix64(5);
        for (int run = 0; run < 3000; run++) {
            decided += decidedAsEveryAllotment(random, 3000 + below(random, 20_000), 0.012, 20);
        }
        assertThat(decided).as("a test that never decides shows nothing").isGreaterThan(300);
    }

    @Test
    void shouldDecideOnlyWhatEveryAllotmentDecidesWithFewFailures() {
        int decided = 0;
        SplitMix64 random = new SplitMix64(6);
        for (int run = 0; run < 60; run++) {
            decided += decidedAsEveryAllotment(random, 150 + below(random, 300), 0.05, 5);
        }
        assertThat(decided).isGreaterThan(10);
    }

    /** One set of days with random rates and missing; 1 if something was decided. */
    private static int decidedAsEveryAllotment(SplitMix64 random, long n, double worstRate, int mostMissing) {
        List<DayCount> days = new ArrayList<>();
        double common = 0.003;
        double outlier = worstRate * random.nextDouble();
        for (int i = 0; i < 4; i++) {
            long failures = new BinomialSampler(n, i == 2 ? outlier : common).at(random.nextDouble());
            long missing = Math.min(n - failures, below(random, mostMissing));
            days.add(new DayCount(n - failures - missing, missing, n));
        }
        Decision decision = assess(days).decision();
        for (int allotment = 0; decision != INCONCLUSIVE && allotment < 6; allotment++) {
            List<DayCount> known = days.stream()
                    .map(d -> DayCount.of(d.successes() + below(random, d.missing() + 1), d.total()))
                    .toList();
            assertThat(assess(known).decision()).as("%s as %s", days, known).isEqualTo(decision);
        }
        return decision == INCONCLUSIVE ? 0 : 1;
    }

    private static long below(SplitMix64 random, long bound) {
        return (long) (random.nextDouble() * bound);
    }

    private static Fluctuation assess(List<DayCount> days) {
        return Fluctuation.assess(days, HALF_A_POINT, 0.95);
    }
}
