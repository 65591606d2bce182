package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeBootstrapTest {
    private static final double HALF_A_POINT = 0.005;

    /** The steady channel, and where the likeliest rates as null would reject most: one day, or half, higher by d. */
    @ParameterizedTest
    @CsvSource({
        "200, 0.01, 0, 0",
        "1000, 0.003, 0, 0",
        "1000, 0.002, 0.005, 1",
        "500, 0.005, 0.005, 2",
        "200, 0.01, 0.005, 2"
    })
    void shouldRejectAtMostAtAlphaAtTheThreshold(long perDay, double failureRate, double gap, int highDays) {
        double[] rates = IntStream.range(0, 5)
                .mapToDouble(i -> 1 - failureRate - (i < highDays ? gap : 0))
                .toArray();
        double rejected =
                new SimulatedDays(perDay, rates).share(300, d -> bootstrap(d).rejects(HALF_A_POINT, 0.05));
        // Two standard errors of the simulation above 5 %; measured, it stays below 4 %.
        assertThat(rejected).isLessThan(0.075);
    }

    @Test
    void shouldRejectAtMostAtAlphaWithDaysOfVeryDifferentSizes() {
        SplitMix64 random = new SplitMix64(3);
        int rejected = 0;
        for (int run = 0; run < 300; run++) {
            BinomialSampler small = new BinomialSampler(50, 0.007);
            BinomialSampler large = new BinomialSampler(1000, 0.002);
            List<DayCount> days = IntStream.range(0, 5)
                    .mapToObj(i -> i == 0
                            ? DayCount.of(50 - small.at(random.nextDouble()), 50)
                            : DayCount.of(1000 - large.at(random.nextDouble()), 1000))
                    .toList();
            rejected += bootstrap(days).rejects(HALF_A_POINT, 0.05) ? 1 : 0;
        }
        assertThat(rejected / 300.0).isLessThan(0.075);
    }

    @Test
    void shouldSeeASmallBadDayThatLimitsInClosedFormCannot() {
        List<DayCount> dip = days(200, 1, 2, 11, 1, 2);
        assertThat(new ScoreRange(indexed(dip)).lower(0.05)).isLessThan(HALF_A_POINT);
        assertThat(bootstrap(dip).rejects(HALF_A_POINT, 0.05)).isTrue();
        assertThat(bootstrap(dip).lower(HALF_A_POINT, 0.05)).isBetween(HALF_A_POINT, 0.065);
    }

    @Test
    void shouldGiveTheSameAnswerEveryTime() {
        List<DayCount> days = days(200, 1, 3, 9, 0, 2);
        assertThat(bootstrap(days).lower(HALF_A_POINT, 0.05))
                .isEqualTo(bootstrap(days).lower(HALF_A_POINT, 0.05));
    }

    @Test
    void shouldNotRejectARangeThatTheDaysShow() {
        assertThat(bootstrap(days(200, 0, 0, 0)).rejects(0, 0.05)).isFalse();
        assertThat(bootstrap(days(200, 0, 1, 0)).rejects(0.005, 0.05)).isFalse();
        assertThat(bootstrap(days(200, 0, 0, 0)).lower(HALF_A_POINT, 0.05)).isZero();
    }

    private static RangeBootstrap bootstrap(List<DayCount> days) {
        return new RangeBootstrap(indexed(days));
    }

    private static List<Day> indexed(List<DayCount> days) {
        return IntStream.range(0, days.size())
                .mapToObj(i -> Day.of(i, days.get(i)))
                .toList();
    }

    private static List<DayCount> days(long perDay, long... failures) {
        return Arrays.stream(failures)
                .mapToObj(f -> DayCount.of(perDay - f, perDay))
                .toList();
    }
}
