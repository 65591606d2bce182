package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictChancesTest {
    private static final double ALPHA = 0.05;

    @ParameterizedTest
    @CsvSource({"0.993, 0.17, 0.83", "0.995, 0.44, 0.56"})
    void shouldKnowWhatAThousandMessagesCanShow(double trueRate, double pass, double inconclusive) {
        VerdictChances chances = VerdictChances.atLeast(1000, trueRate, 0.99, ALPHA);
        assertThat(chances.pass()).isCloseTo(pass, within(0.005));
        assertThat(chances.inconclusive()).isCloseTo(inconclusive, within(0.005));
    }

    /** Every outcome is put to the product's own test, and its binomial probability added up. */
    @ParameterizedTest
    @CsvSource({"1, 0.9", "200, 0.99", "600, 0.98", "1000, 0.993"})
    void shouldAddUpTheDecisionsOnEveryOutcome(long n, double trueRate) {
        double pass = 0;
        double fail = 0;
        for (long failures = 0; failures <= n; failures++) {
            double chance = probability(failures, n, 1 - trueRate);
            Decision decision =
                    ProportionTest.atLeast(n - failures, n, 0.99, ALPHA).decision();
            pass += decision == Decision.PASS ? chance : 0;
            fail += decision == Decision.FAIL ? chance : 0;
        }
        VerdictChances chances = VerdictChances.atLeast(n, trueRate, 0.99, ALPHA);
        assertThat(chances.pass()).isCloseTo(pass, within(1e-9));
        assertThat(chances.fail()).isCloseTo(fail, within(1e-9));
        assertThat(chances.inconclusive()).isCloseTo(1 - pass - fail, within(1e-9));
    }

    /** Sizes known for 80 and 90 % power of "complaints < 0.3 per mille" and "< 0.5", in thousands, rounded. */
    @ParameterizedTest
    @CsvSource({
        "0.0003, 0.00005, 0.8, 15.8",
        "0.0003, 0.00005, 0.9, 21.0",
        "0.0003, 0.0001, 0.8, 30.5",
        "0.0003, 0.0001, 0.9, 43.8",
        "0.0005, 0.0001, 0.8, 12.6",
        "0.0005, 0.0001, 0.9, 15.5"
    })
    void shouldPassComplaintsAsOftenAsTheKnownSizesSay(double limit, double trueRate, double power, double thousands) {
        long n = SampleSize.below(limit, ALPHA).exactly(trueRate, power).orElseThrow();
        assertThat(n / 1000.0).isCloseTo(thousands, within(0.05));
        assertThat(VerdictChances.below(n, trueRate, limit, ALPHA).pass()).isBetween(power, power + 0.09);
        assertThat(VerdictChances.below(n - 1, trueRate, limit, ALPHA).pass()).isLessThan(power);
    }

    @Test
    void shouldBeSureOfNothingByTooFewMessages() {
        assertThat(VerdictChances.below(1000, 0, 0.0003, ALPHA)).isEqualTo(new VerdictChances(0, 1, 0));
        assertThat(VerdictChances.atLeast(0, 0.5, 0.99, ALPHA)).isEqualTo(new VerdictChances(0, 1, 0));
        assertThat(VerdictChances.atLeast(298, 1, 0.99, ALPHA)).isEqualTo(new VerdictChances(0, 1, 0));
        assertThat(VerdictChances.atLeast(299, 1, 0.99, ALPHA)).isEqualTo(new VerdictChances(1, 0, 0));
        assertThat(VerdictChances.atLeast(299, 0, 0.99, ALPHA)).isEqualTo(new VerdictChances(0, 0, 1));
        assertThat(VerdictChances.atLeast(100, 1, 1, ALPHA)).isEqualTo(new VerdictChances(0, 1, 0));
    }

    /** p99: with a true share of 99 % within the limit, either proof is wrong and comes at most at alpha. */
    @Test
    void shouldJudgeALatencyQuantileByTheShareWithinItsLimit() {
        VerdictChances atTheLimit = VerdictChances.quantile(5000, 0.99, 0.99, ALPHA);
        assertThat(atTheLimit.pass()).isBetween(0.03, ALPHA);
        assertThat(atTheLimit.fail()).isBetween(0.03, ALPHA);
        assertThat(VerdictChances.quantile(5000, 0.97, 0.99, ALPHA).fail()).isGreaterThan(0.999);
    }

    /** PASS of a steady channel over five days. The standard error of 1000 runs is 1.6 %. */
    @ParameterizedTest
    @CsvSource({"0.993, 5000, 0.34", "0.993, 10000, 0.925", "0.995, 5000, 0.69"})
    void shouldPassASteadyChannelAsOftenAsKnown(double rate, long perDay, double pass) {
        double[] days = DoubleStream.generate(() -> rate).limit(5).toArray();
        VerdictChances chances = VerdictChances.fluctuation(perDay, days, 0.005, 0.95, 1000, 7);
        assertThat(chances.pass()).isCloseTo(pass, within(0.05));
        assertThat(chances.fail()).isLessThan(0.01);
        assertThat(VerdictChances.fluctuation(perDay, days, 0.005, 0.95, 1000, 7))
                .isEqualTo(chances);
    }

    @Test
    void shouldFailADayThatIsMuchWorse() {
        double[] days = {0.995, 0.995, 0.97, 0.995, 0.995};
        assertThat(VerdictChances.fluctuation(5000, days, 0.005, 0.95, 200, 7).fail())
                .isGreaterThan(0.99);
        assertThat(VerdictChances.fluctuation(5000, new double[] {0.99}, 0.005, 0.95, 10, 7))
                .isEqualTo(new VerdictChances(0, 1, 0));
    }

    /** Small arms, every pair of outcomes put to the test itself. */
    @ParameterizedTest
    @CsvSource({"0, 0.9, 0.8", "1, 0.9, 0.8", "40, 0.9, 0.7", "60, 0.5, 0.8", "40, 1, 0.8", "40, 0, 1", "40, 1, 1"})
    void shouldAddUpTheDecisionsOnEveryPairOfOutcomes(long n, double first, double second) {
        double pass = 0;
        double fail = 0;
        for (long x = 0; x <= n; x++) {
            for (long y = 0; y <= n; y++) {
                double chance = probability(x, n, first) * probability(y, n, second);
                Decision decision =
                        TwoArms.compare(new Arm(x, n), new Arm(y, n)).firstHigher(ALPHA);
                pass += decision == Decision.PASS ? chance : 0;
                fail += decision == Decision.FAIL ? chance : 0;
            }
        }
        VerdictChances chances = VerdictChances.twoArms(n, first, second, ALPHA);
        assertThat(chances.pass()).isCloseTo(pass, within(1e-9));
        assertThat(chances.fail()).isCloseTo(fail, within(1e-9));
    }

    private static double probability(long k, long n, double rate) {
        return Binomials.atMost(k, n, rate) - Binomials.atMost(k - 1, n, rate);
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> VerdictChances.atLeast(-1, 0.9, 0.9, ALPHA)).hasMessageContaining("-1");
        assertThatThrownBy(() -> VerdictChances.atLeast(10, 1.1, 0.9, ALPHA)).hasMessageContaining("trueRate");
        assertThatThrownBy(() -> VerdictChances.below(10, 0.1, 0, ALPHA)).hasMessageContaining("rate");
        assertThatThrownBy(() -> VerdictChances.quantile(10, 0.1, 1, ALPHA)).hasMessageContaining("quantile");
        assertThatThrownBy(() -> VerdictChances.twoArms(10, 0.1, 0.2, 0.5)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> VerdictChances.fluctuation(0, new double[2], 0.1, 0.9, 1, 1))
                .hasMessageContaining("day");
        assertThatThrownBy(() -> VerdictChances.fluctuation(1, new double[2], 0.1, 0.9, 0, 1))
                .hasMessageContaining("runs");
    }
}
