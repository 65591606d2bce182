package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FluctuationTest {
    private static final double HALF_A_POINT = 0.005;

    @Test
    void shouldPassEqualDaysOfEnoughMessages() {
        Fluctuation equal = assess(days(20_000, 140, 140, 140, 140, 140));
        assertThat(equal.decision()).isEqualTo(PASS);
        assertThat(equal.leastRange()).isZero();
        assertThat(equal.greatestRange()).isZero();
        assertThat(equal.lowerBound()).isZero();
        // 1.645 standard errors of a difference.
        assertThat(equal.upperBound()).isCloseTo(0.001371, within(0.000001));
    }

    @Test
    void shouldFailOneDayEightPointsLowerWithAThousandADay() {
        Fluctuation dip = assess(days(1000, 10, 9, 90, 11, 10));
        assertThat(dip.decision()).isEqualTo(FAIL);
        assertThat(dip.leastRange()).isCloseTo(0.081, within(1e-12));
        assertThat(dip.lowerBound()).isBetween(0.04, 0.081);
        assertThat(dip.upperBound()).isBetween(0.081, 0.11);
    }

    @Test
    void shouldProveNothingByAFewHundredEqualDays() {
        assertThat(assess(days(200, 1, 1, 1, 1, 1)).decision()).isEqualTo(INCONCLUSIVE);
        assertThat(assess(days(10, 0, 0, 0, 0, 0)).decision()).isEqualTo(INCONCLUSIVE);
        assertThat(assess(days(500, 0, 0, 0, 0, 0)).decision()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldPassPerfectDaysOnlyWithEnoughMessages() {
        assertThat(assess(days(538, 0, 0, 0)).decision()).isEqualTo(INCONCLUSIVE);
        assertThat(assess(days(540, 0, 0, 0)).decision()).isEqualTo(PASS);
    }

    @Test
    void shouldProveNothingByOneDayOrNone() {
        Fluctuation unknown = new Fluctuation(INCONCLUSIVE, 0, 0, 0, 1, 1);
        assertThat(assess(days(1000, 5))).isEqualTo(unknown);
        assertThat(assess(List.of(DayCount.of(995, 1000), DayCount.of(0, 0)))).isEqualTo(unknown);
        assertThat(assess(List.of()).days()).isZero();
        assertThat(assess(Collections.nCopies(5, DayCount.of(0, 0))).decision()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldLeaveOutADayWithoutMessages() {
        Fluctuation gap = assess(List.of(DayCount.of(19_860, 20_000), DayCount.of(0, 0), DayCount.of(19_860, 20_000)));
        assertThat(gap.days()).isEqualTo(2);
        assertThat(gap.decision()).isEqualTo(PASS);
    }

    @Test
    void shouldTakeDaysOfDifferentSizes() {
        Fluctuation mixed =
                assess(List.of(DayCount.of(30, 30), DayCount.of(19_860, 20_000), DayCount.of(19_800, 20_000)));
        assertThat(mixed.decision()).as("the small day may be anything").isEqualTo(INCONCLUSIVE);
        assertThat(mixed.upperBound()).isGreaterThan(0.05);
        Fluctuation outage =
                assess(List.of(DayCount.of(0, 30), DayCount.of(20_000, 20_000), DayCount.of(20_000, 20_000)));
        assertThat(outage.decision()).isEqualTo(FAIL);
    }

    @Test
    void shouldStayFiniteAtTheExtremes() {
        for (List<DayCount> days : List.of(
                days(1, 0, 1), days(1, 1, 1), days(1000, 1000, 0), days(1000, 1000, 1000, 1000), days(5, 0, 5, 0))) {
            Fluctuation f = assess(days);
            assertThat(f.lowerBound()).isBetween(0.0, f.leastRange());
            assertThat(f.upperBound()).isBetween(f.greatestRange(), 1.0);
        }
        assertThat(assess(days(1000, 1000, 0)).decision()).isEqualTo(FAIL);
        assertThat(assess(days(1000, 1000, 1000, 1000)).decision()).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "0.993, 5000, 0.34",
        "0.993, 7500, 0.75",
        "0.993, 10000, 0.925",
        "0.993, 12500, 0.98",
        "0.995, 5000, 0.69",
        "0.995, 7500, 0.94"
    })
    void shouldPassASteadyChannelAsOftenAsKnown(double rate, long perDay, double known) {
        double passed = SimulatedDays.steady(5, perDay, rate).share(20_000, d -> decision(d) == PASS);
        // The simulation's own error is 0.0035 at most; the known values carry one in the last digit.
        assertThat(passed).isCloseTo(known, within(0.015));
    }

    @Test
    void shouldFailAFallOfAFifthOfAPointADayWithTwentyThousandADay() {
        SimulatedDays falling = new SimulatedDays(20_000, 0.999, 0.997, 0.995, 0.993, 0.991);
        assertThat(falling.share(2000, d -> decision(d) == FAIL)).isGreaterThan(0.94);
    }

    @ParameterizedTest
    @CsvSource({"0.993, 1500", "0.993, 5000", "0.95, 1000", "0.99, 20000"})
    void shouldHardlyEverFailASteadyChannel(double rate, long perDay) {
        assertThat(SimulatedDays.steady(5, perDay, rate).share(5000, d -> decision(d) == FAIL))
                .isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"1000", "5000", "50000"})
    void shouldErrAtMostAtAlphaWhenTheTrueRangeIsExactlyTheThreshold(long perDay) {
        double[][] shapes = {
            {0.993, 0.993, 0.988, 0.993, 0.993},
            {0.993, 0.993, 0.988, 0.988, 0.988},
            {0.994, 0.993, 0.992, 0.991, 0.989}
        };
        for (double[] rates : shapes) {
            SimulatedDays days = new SimulatedDays(perDay, rates);
            assertThat(days.share(4000, d -> decision(d) == FAIL)).isLessThan(0.05);
            assertThat(days.share(4000, d -> decision(d) == PASS)).isLessThan(0.05);
        }
    }

    @ParameterizedTest
    @CsvSource({"700, 0", "1500, 0", "3000, 0.0005", "5000, 0.002", "10000, 0", "10000, 0.002"})
    void shouldPassTwoFewFailureDaysAtTheThresholdAtMostAboutAlpha(long perDay, double failureRate) {
        SimulatedDays days = new SimulatedDays(perDay, 1 - failureRate, 1 - failureRate - HALF_A_POINT);
        // Discreteness takes it to 5.9 % at worst; a normal limit would be at 8 to 13 %.
        assertThat(days.share(20_000, d -> upperLimit(d) < HALF_A_POINT)).isLessThan(0.062);
    }

    @Test
    void shouldAgreeWithTheKnownFalseRejectionOfTheNaiveReading() {
        double rejected = SimulatedDays.steady(5, 1000, 0.993).share(20_000, d -> worst(d) - best(d) >= 5);
        assertThat(rejected).isCloseTo(0.737, within(0.012));
    }

    @Test
    void shouldNameTheValueItRefuses() {
        List<DayCount> days = days(1000, 5, 5);
        assertThatThrownBy(() -> Fluctuation.assess(days, 0, 0.95)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> Fluctuation.assess(days, 0.005, 1)).hasMessageContaining("confidence");
        assertThatThrownBy(() -> Fluctuation.assess(Collections.nCopies(101, days.get(0)), 0.005, 0.95))
                .hasMessageContaining("101");
        assertThatThrownBy(() -> new DayCount(5, 6, 10)).hasMessageContaining("6");
        assertThatThrownBy(() -> DayCount.of(11, 10)).hasMessageContaining("11");
    }

    /** Without the lower limit, which is slow where failures are few. */
    private static double upperLimit(List<DayCount> days) {
        return new ScoreRange(List.of(Day.of(0, days.get(0)), Day.of(1, days.get(1)))).upper(0.05);
    }

    private static long worst(List<DayCount> days) {
        return days.stream().mapToLong(DayCount::mostFailures).max().orElseThrow();
    }

    private static long best(List<DayCount> days) {
        return days.stream().mapToLong(DayCount::mostFailures).min().orElseThrow();
    }

    private static Decision decision(List<DayCount> days) {
        return assess(days).decision();
    }

    private static Fluctuation assess(List<DayCount> days) {
        return Fluctuation.assess(days, HALF_A_POINT, 0.95);
    }

    private static List<DayCount> days(long perDay, long... failures) {
        return Arrays.stream(failures)
                .mapToObj(f -> DayCount.of(perDay - f, perDay))
                .toList();
    }
}
