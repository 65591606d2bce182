package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomogeneityTest {
    private static final Homogeneity NOTHING = new Homogeneity(1, 1, 0, 1);

    @Test
    void shouldCalculateASmallTableByHand() {
        // Rates 0.9, 0.8, 0.7: chi-square 2 / 0.16 = 12.5 on 2 degrees; all of it is trend.
        Homogeneity found = Homogeneity.of(List.of(DayCount.of(90, 100), DayCount.of(80, 100), DayCount.of(70, 100)));
        assertThat(found.chiSquarePValue()).isCloseTo(Math.exp(-12.5 / 2), within(1e-9));
        assertThat(found.dispersion()).isCloseTo(6.25, within(1e-9));
        assertThat(found.slopePerDay()).isCloseTo(-0.1, within(1e-12));
        assertThat(found.trendPValue()).isCloseTo(0.000407, within(0.000001));
    }

    /** Armitage 1955 (Biometrics 11:375-386), carriers of S. pyogenes by size of tonsils: 7.88 on 2 degrees, 7.19 of it trend. */
    @Test
    void shouldReproduceArmitagesTonsils() {
        Homogeneity found = Homogeneity.of(List.of(DayCount.of(19, 516), DayCount.of(29, 589), DayCount.of(24, 293)));
        assertThat(2 * found.dispersion()).isCloseTo(7.884842791044001, within(1e-9));
        assertThat(found.trendPValue()).isCloseTo(2 * Normal.cumulative(-Math.sqrt(7.192749583687501)), within(1e-9));
        assertThat(found.fallPValue()).as("it rises").isCloseTo(1 - found.trendPValue() / 2, within(1e-12));
    }

    @Test
    void shouldTakeHalfTheTrendsPValueForAFall() {
        Homogeneity found = Homogeneity.of(List.of(DayCount.of(90, 100), DayCount.of(80, 100), DayCount.of(70, 100)));
        assertThat(found.fallPValue()).isCloseTo(found.trendPValue() / 2, within(1e-12));
        assertThat(NOTHING.fallPValue()).isEqualTo(1);
    }

    /** Per cent of runs with a p-value of at most 5 %, 99.3 % on four days and 0.5 or 1 point lower on one. */
    @ParameterizedTest
    @CsvSource({"1000, 0.988, 20", "5000, 0.988, 78", "20000, 0.988, 100", "1000, 0.983, 61", "5000, 0.983, 99.95"})
    void shouldHaveTheKnownPowerAgainstOneBadDay(long perDay, double badRate, double power) {
        SimulatedDays days = new SimulatedDays(perDay, 0.993, 0.993, badRate, 0.993, 0.993);
        double found = days.share(10_000, d -> Homogeneity.of(d).chiSquarePValue() <= 0.05);
        assertThat(100 * found).isCloseTo(power, within(2.0));
    }

    /** Linear fall of half a point in all: trend test one-sided (the figures are of that), chi-square. */
    @ParameterizedTest
    @CsvSource({"1000, 36, 14", "5000, 89, 63", "20000, 100, 100"})
    void shouldHaveTheKnownPowerAgainstDrift(long perDay, double trend, double chiSquare) {
        SimulatedDays days = new SimulatedDays(perDay, 0.993, 0.99175, 0.9905, 0.98925, 0.988);
        assertThat(100 * days.share(10_000, HomogeneityTest::seesAFall)).isCloseTo(trend, within(2.0));
        assertThat(100 * days.share(10_000, d -> Homogeneity.of(d).chiSquarePValue() <= 0.05))
                .isCloseTo(chiSquare, within(2.0));
    }

    private static boolean seesAFall(List<DayCount> days) {
        return Homogeneity.of(days).fallPValue() <= 0.05;
    }

    @Test
    void shouldFindNothingWhereDaysCannotDiffer() {
        assertThat(Homogeneity.of(List.of())).isEqualTo(NOTHING);
        assertThat(Homogeneity.of(List.of(DayCount.of(5, 10)))).isEqualTo(NOTHING);
        assertThat(Homogeneity.of(List.of(DayCount.of(5, 10), DayCount.of(0, 0))))
                .isEqualTo(NOTHING);
        assertThat(Homogeneity.of(List.of(DayCount.of(10, 10), DayCount.of(7, 7))))
                .isEqualTo(NOTHING);
        assertThat(Homogeneity.of(List.of(DayCount.of(0, 10), DayCount.of(0, 7))))
                .isEqualTo(NOTHING);
        assertThat(Homogeneity.of(List.of(new DayCount(0, 10, 10), new DayCount(0, 7, 7))))
                .isEqualTo(NOTHING);
    }

    @Test
    void shouldCountADayWithoutMessagesAsPassingTime() {
        Homogeneity gap = Homogeneity.of(List.of(DayCount.of(90, 100), DayCount.of(0, 0), DayCount.of(70, 100)));
        assertThat(gap.slopePerDay()).isCloseTo(-0.1, within(1e-12));
    }
}
