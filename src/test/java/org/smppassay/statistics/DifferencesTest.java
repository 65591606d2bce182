package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    private static final double Z95 = 1.959963984540054;

    /** Newcombe 1998, table II, method 10: 56/70 against 48/80. */
    @Test
    void shouldReproduceThePublishedExample() {
        FailureCount first = new FailureCount(56, 70);
        FailureCount second = new FailureCount(48, 80);
        assertThat(Differences.lower(first, second, Z95)).isCloseTo(0.0524, within(0.00005));
    }

    /** Published for 10/10 against 0/10 and for 0/10 against 0/10: 0.6075 and +-0.2775. */
    @Test
    void shouldStayHonestWithoutFailures() {
        FailureCount none = new FailureCount(0, 10);
        assertThat(Differences.lower(new FailureCount(10, 10), none, Z95)).isCloseTo(0.6075, within(0.00005));
        assertThat(Differences.upper(none, none, Z95)).isCloseTo(0.2775, within(0.00005));
    }

    /** What judging the missing at their extremes rests on: one more failure never moves a limit the wrong way. */
    @ParameterizedTest
    @CsvSource({"20, 20", "20, 1000", "1000, 20", "100, 100", "60, 3000", "3000, 60", "1000, 1000"})
    void shouldRiseWithTheBadDaysFailuresAndFallWithTheGoodDays(long badN, long goodN) {
        for (double z : new double[] {1.645, 2.84}) {
            assertMonotone((bad, good) -> Differences.upper(bad, good, z), badN, goodN);
            assertMonotone((bad, good) -> Differences.lower(bad, good, z), badN, goodN);
        }
    }

    private static void assertMonotone(ToDoubleBiFunction<FailureCount, FailureCount> limit, long badN, long goodN) {
        for (long bad = 0; bad < Math.min(badN, 80); bad++) {
            for (long good = 0; good < Math.min(goodN, 80); good++) {
                double here = limit.applyAsDouble(new FailureCount(bad, badN), new FailureCount(good, goodN));
                double worse = limit.applyAsDouble(new FailureCount(bad + 1, badN), new FailureCount(good, goodN));
                double better = limit.applyAsDouble(new FailureCount(bad, badN), new FailureCount(good + 1, goodN));
                assertThat(worse).as("bad day %d + 1 of %d", bad, badN).isGreaterThanOrEqualTo(here - 1e-12);
                assertThat(better).as("good day %d + 1 of %d", good, goodN).isLessThanOrEqualTo(here + 1e-12);
            }
        }
    }
}
