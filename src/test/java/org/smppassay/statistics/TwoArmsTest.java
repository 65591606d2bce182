package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoArmsTest {
    private static final double ALPHA = 0.05;

    /** Fisher's tea taster (Agresti 2002, section 3.5.2): P(3 of 4) = 16/70 and P(4 of 4) = 1/70. */
    @Test
    void shouldTakeHalfOfTheObservedTeaCups() {
        TwoArms tea = TwoArms.compare(new Arm(3, 4), new Arm(1, 4));
        assertThat(tea.firstHigherPValue()).isCloseTo(1 / 70.0 + 8 / 70.0, within(1e-12));
        assertThat(tea.secondHigherPValue()).isCloseTo(61 / 70.0, within(1e-12));
        assertThat(tea.twoSidedPValue()).isCloseTo(18 / 70.0, within(1e-12));
    }

    /** The mean of Fisher's own p-value and that of the next more extreme table. */
    @Property(tries = 100, seed = "1")
    void shouldLieHalfwayBetweenTheLibrarysExactPValues(
            @ForAll @IntRange(min = 1, max = 400) int m,
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @IntRange(min = 1, max = 399) int a,
            @ForAll @IntRange(min = 1, max = 399) int b) {
        int x = Math.min(a, m);
        int y = Math.min(b, n);
        if (x + y < m + n) {
            double exact = fisher(x, m, y, n, AlternativeHypothesis.GREATER_THAN);
            double beyond = 1 - fisher(x, m, y, n, AlternativeHypothesis.LESS_THAN);
            assertThat(TwoArms.compare(new Arm(x, m), new Arm(y, n)).firstHigherPValue())
                    .isCloseTo((exact + beyond) / 2, within(1e-9));
        }
    }

    private static double fisher(int x, int m, int y, int n, AlternativeHypothesis alternative) {
        return FisherExactTest.withDefaults()
                .with(alternative)
                .test(new int[][] {{x, m - x}, {y, n - y}})
                .getPValue();
    }

    @Test
    void shouldDecideEitherWay() {
        Arm good = new Arm(4975, 5000);
        Arm bad = new Arm(4950, 5000);
        assertThat(TwoArms.compare(good, bad).firstHigher(ALPHA)).isEqualTo(PASS);
        assertThat(TwoArms.compare(bad, good).firstHigher(ALPHA)).isEqualTo(FAIL);
        assertThat(TwoArms.compare(good, good).firstHigher(ALPHA)).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldProveNothingWhereNothingCanBeCompared() {
        TwoArms nothing = new TwoArms(1, 1);
        assertThat(TwoArms.compare(new Arm(0, 0), new Arm(9, 10))).isEqualTo(nothing);
        assertThat(TwoArms.compare(new Arm(10, 10), new Arm(9, 9))).isEqualTo(nothing);
        assertThat(TwoArms.compare(new Arm(0, 10), new Arm(0, 9))).isEqualTo(nothing);
        assertThat(nothing.firstHigher(ALPHA)).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldStayFiniteAtTheExtremes() {
        long most = Arm.MOST;
        assertThat(TwoArms.compare(new Arm(most, most), new Arm(0, most))).isEqualTo(new TwoArms(0, 1));
        assertThat(TwoArms.compare(new Arm(0, most), new Arm(most, most))).isEqualTo(new TwoArms(1, 0));
        assertThat(TwoArms.compare(new Arm(most / 2, most), new Arm(most / 2 - 50_000, most))
                        .firstHigherPValue())
                .as("as the normal test has it")
                .isCloseTo(Normal.cumulative(-50_000 / Math.sqrt(most / 2.0)), within(1e-5));
    }

    /** Equal arms: the chance of either wrong decision, summed exactly over all outcomes. */
    @ParameterizedTest
    @CsvSource({
        "30, 0.5",
        "100, 0.03",
        "200, 0.01",
        "1000, 0.001",
        "1000, 0.002",
        "1000, 0.005",
        "1000, 0.01",
        "5000, 0.005"
    })
    void shouldErrAtMostAboutAlphaBetweenEqualArms(long n, double failureRate) {
        VerdictChances chances = VerdictChances.twoArms(n, 1 - failureRate, 1 - failureRate, ALPHA);
        assertThat(chances.pass()).isLessThan(1.05 * ALPHA).isCloseTo(chances.fail(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0.995, 0.990, 4673, 6256",
        "0.995, 0.993, 23405, 31332",
        "0.993, 0.985, 2668, 3571",
        "0.990, 0.995, 4673, 6256"
    })
    void shouldNeedTheKnownMessages(double one, double other, long eighty, long ninety) {
        assertThat(TwoArms.messagesPerArm(one, other, 0.025, 0.8)).isEqualTo(eighty);
        assertThat(TwoArms.messagesPerArm(one, other, 0.025, 0.9)).isEqualTo(ninety);
    }

    /** What the formula promises, the test keeps; exact p-values would need about 5 % more messages. */
    @ParameterizedTest
    @CsvSource({"0.995, 0.990, 4673, 0.8", "0.995, 0.990, 6256, 0.9", "0.993, 0.985, 2668, 0.8"})
    void shouldHaveThePowerTheSizesPromise(double one, double other, long n, double power) {
        assertThat(VerdictChances.twoArms(n, one, other, 0.025).pass()).isCloseTo(power, within(0.01));
    }

    @Test
    void shouldAllowAMargin() {
        Arm candidate = new Arm(9930, 10_000);
        Arm base = new Arm(9935, 10_000);
        assertThat(TwoArms.notLower(candidate, base, 0.005, ALPHA)).isEqualTo(PASS);
        assertThat(TwoArms.notLower(candidate, base, 0.001, ALPHA)).isEqualTo(INCONCLUSIVE);
        assertThat(TwoArms.notLower(new Arm(9800, 10_000), base, 0.005, ALPHA)).isEqualTo(FAIL);
        assertThat(TwoArms.notLower(new Arm(0, 0), base, 0.005, ALPHA)).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldNameTheValueItRefuses() {
        Arm arm = new Arm(5, 10);
        assertThatThrownBy(() -> TwoArms.notLower(arm, arm, 1, ALPHA)).hasMessageContaining("margin");
        assertThatThrownBy(() -> TwoArms.compare(arm, arm).firstHigher(0.7)).hasMessageContaining("0.7");
        assertThatThrownBy(() -> TwoArms.messagesPerArm(0.99, 0.99, ALPHA, 0.8)).hasMessageContaining("equal");
    }
}
