package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTestTest {
    private static final double ALPHA = 0.05;

    @ParameterizedTest
    @CsvSource({"600, 1, 11", "1000, 4, 16", "5000, 38, 63", "20000, 176, 224"})
    void shouldDrawTheKnownLinesForNinetyNinePercent(long n, long pass, long fail) {
        assertThat(ProportionTest.passLimit(n, 0.99, ALPHA)).hasValue(pass);
        assertThat(ProportionTest.failLimit(n, 0.99, ALPHA)).hasValue(fail);
        assertThat(afterFailures(pass, n)).isEqualTo(PASS);
        assertThat(afterFailures(pass + 1, n)).isEqualTo(INCONCLUSIVE);
        assertThat(afterFailures(fail - 1, n)).isEqualTo(INCONCLUSIVE);
        assertThat(afterFailures(fail, n)).isEqualTo(FAIL);
    }

    @Test
    void shouldNeverPassNinetyNinePercentUnderTwoHundredNinetyNineMessages() {
        assertThat(ProportionTest.passLimit(200, 0.99, ALPHA)).isEmpty();
        assertThat(ProportionTest.failLimit(200, 0.99, ALPHA)).hasValue(6);
        assertThat(afterFailures(0, 298)).isEqualTo(INCONCLUSIVE);
        assertThat(afterFailures(0, 299)).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({"0.993, 0.17, 0.83", "0.995, 0.44, 0.56"})
    void shouldPassAThousandAsOftenAsKnown(double rate, double pass, double inconclusive) {
        assertThat(passProbability(1000, rate)).isCloseTo(pass, within(0.005));
        assertThat(1 - passProbability(1000, rate) - failProbability(1000, rate))
                .isCloseTo(inconclusive, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0.980, 0.010", "0.985, 0.117", "0.987, 0.25", "0.990, 0.58"})
    void shouldAgreeWithTheKnownFalseAcceptanceOfTheNaiveReading(double rate, double accepted) {
        assertThat(Binomials.atMost(10, 1000, 1 - rate)).isCloseTo(accepted, within(0.005));
    }

    @Property(tries = 200, seed = "1")
    void shouldErrAtMostAtAlphaEitherWayAtTheLimitItself(
            @ForAll @IntRange(min = 1, max = 50_000) int n,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double rate) {
        ProportionTest.passLimit(n, rate, ALPHA)
                .ifPresent(k -> assertThat(Binomials.atMost(k, n, 1 - rate)).isLessThanOrEqualTo(ALPHA));
        ProportionTest.failLimit(n, rate, ALPHA)
                .ifPresent(k -> assertThat(Binomials.atLeast(k, n, 1 - rate)).isLessThanOrEqualTo(ALPHA));
        long pass = ProportionTest.passLimit(n, rate, ALPHA).orElse(-1);
        assertThat(Binomials.atMost(pass + 1, n, 1 - rate)).isGreaterThan(ALPHA);
        long fail = ProportionTest.failLimit(n, rate, ALPHA).orElse(n + 1L);
        assertThat(Binomials.atLeast(fail - 1, n, 1 - rate)).isGreaterThan(ALPHA);
    }

    @Property(tries = 200, seed = "1")
    void shouldAgreeWithTheExactNinetyPercentInterval(
            @ForAll @IntRange(min = 1, max = 20_000) int n, @ForAll @IntRange(max = 400) int failures) {
        long successes = Math.max(0, n - failures);
        Interval interval = Proportions.clopperPearson(successes, n, 0.90);
        Decision expected = interval.lower() > 0.99 ? PASS : interval.upper() < 0.99 ? FAIL : INCONCLUSIVE;
        assertThat(ProportionTest.atLeast(successes, n, 0.99, ALPHA).decision()).isEqualTo(expected);
    }

    @Test
    void shouldPassZeroComplaintsFromTheKnownSizesOn() {
        assertThat(ProportionTest.below(0, 9984, 0.0003, ALPHA).decision()).isEqualTo(INCONCLUSIVE);
        assertThat(ProportionTest.below(0, 9985, 0.0003, ALPHA).decision()).isEqualTo(PASS);
        assertThat(ProportionTest.below(0, 5989, 0.0005, ALPHA).decision()).isEqualTo(INCONCLUSIVE);
        assertThat(ProportionTest.below(0, 5990, 0.0005, ALPHA).decision()).isEqualTo(PASS);
        assertThat(ProportionTest.below(30, 9985, 0.0003, ALPHA).decision()).isEqualTo(FAIL);
    }

    @Test
    void shouldProveNothingWithoutMessages() {
        assertThat(ProportionTest.atLeast(0, 0, 0.99, ALPHA)).isEqualTo(new ProportionTest(INCONCLUSIVE, 1, 1));
        assertThat(ProportionTest.below(0, 0, 0.0003, ALPHA)).isEqualTo(new ProportionTest(INCONCLUSIVE, 1, 1));
        assertThat(ProportionTest.passLimit(0, 0.99, ALPHA)).isEmpty();
        assertThat(ProportionTest.failLimit(0, 0.99, ALPHA)).isEmpty();
    }

    @Test
    void shouldFailButNeverPassAClaimOfAllDelivered() {
        assertThat(ProportionTest.atLeast(1000, 1000, 1, ALPHA).decision()).isEqualTo(INCONCLUSIVE);
        assertThat(ProportionTest.atLeast(999, 1000, 1, ALPHA).decision()).isEqualTo(FAIL);
        assertThat(ProportionTest.passLimit(1000, 1, ALPHA)).isEmpty();
        assertThat(ProportionTest.failLimit(1000, 1, ALPHA)).hasValue(1);
    }

    @Test
    void shouldStayExactAtTenMillion() {
        long n = 10_000_000;
        long limit = ProportionTest.passLimit(n, 0.99, ALPHA).orElseThrow();
        // Mean 100 000, standard deviation 314.6: the line lies 1.645 of them below.
        assertThat(limit).isBetween(99_480L, 99_485L);
        assertThat(afterFailures(limit, n)).isEqualTo(PASS);
        assertThat(afterFailures(limit + 1, n)).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> ProportionTest.atLeast(5, 4, 0.99, ALPHA)).hasMessageContaining("5");
        assertThatThrownBy(() -> ProportionTest.atLeast(1, 4, 1.5, ALPHA)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> ProportionTest.below(1, 4, 0, ALPHA)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> ProportionTest.below(1, 4, 0.1, 0.5)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> ProportionTest.below(1, 4, Double.NaN, ALPHA)).hasMessageContaining("NaN");
    }

    private static Decision afterFailures(long failures, long n) {
        return ProportionTest.atLeast(n - failures, n, 0.99, ALPHA).decision();
    }

    private static double passProbability(long n, double trueRate) {
        long limit = ProportionTest.passLimit(n, 0.99, ALPHA).orElse(-1);
        return Binomials.atMost(limit, n, 1 - trueRate);
    }

    private static double failProbability(long n, double trueRate) {
        long limit = ProportionTest.failLimit(n, 0.99, ALPHA).orElse(n + 1);
        return Binomials.atLeast(limit, n, 1 - trueRate);
    }
}
