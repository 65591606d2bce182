package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiConsumer;
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

    /** What judging the missing at their extremes rests on. */
    @ParameterizedTest
    @CsvSource({"20, 20", "20, 1000", "1000, 20", "100, 100", "60, 3000", "3000, 60", "1000, 1000"})
    void shouldHaveALowerLimitThatRisesWithTheBadDayAndFallsWithTheGood(long badN, long goodN) {
        forAllCounts(badN, goodN, (bad, good) -> {
            double limit = Differences.lower(bad, good, 2.84);
            assertThat(Differences.lower(oneMore(bad), good, 2.84)).isGreaterThanOrEqualTo(limit - 1e-12);
            assertThat(Differences.lower(bad, oneMore(good), 2.84)).isLessThanOrEqualTo(limit + 1e-12);
        });
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "20, 1000", "1000, 20", "100, 100", "60, 3000", "3000, 60", "1000, 1000"})
    void shouldCoverEveryAllotmentByTheUpperLimitAtTheWorst(long badN, long goodN) {
        forAllCounts(badN, goodN, (bad, good) -> {
            double widest = Differences.upperWhateverMissing(bad, good, 1.645) + 1e-12;
            for (long b = Math.max(0, bad.failures() - 25); b <= bad.failures(); b++) {
                for (long g = good.failures(); g <= Math.min(goodN, good.failures() + 25); g++) {
                    double upper = Differences.upper(new FailureCount(b, badN), new FailureCount(g, goodN), 1.645);
                    if (upper > widest) {
                        fail("%s %s covers not %d, %d", bad, good, b, g);
                    }
                }
            }
        });
    }

    private static FailureCount oneMore(FailureCount day) {
        return new FailureCount(day.failures() + 1, day.n());
    }

    private static void forAllCounts(long badN, long goodN, BiConsumer<FailureCount, FailureCount> check) {
        for (long bad = 0; bad < Math.min(badN, 60); bad++) {
            for (long good = 0; good < Math.min(goodN, 60); good++) {
                check.accept(new FailureCount(bad, badN), new FailureCount(good, goodN));
            }
        }
    }
}
