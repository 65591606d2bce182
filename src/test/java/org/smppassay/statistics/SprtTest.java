package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SprtTest {
    @ParameterizedTest
    @CsvSource({"0.980, 283", "0.985, 463", "0.990, 1152", "0.995, 1601", "0.997, 974"})
    void shouldTakeTheKnownNumbersOfMessagesOnAverage(double rate, double mean) {
        assertThat(delivery().expect(rate).meanMessages() / mean).isCloseTo(1, within(0.015));
    }

    @Test
    void shouldErrWithinWaldsBounds() {
        assertThat(delivery().expect(0.99).pass()).isBetween(0.04, 0.05 / 0.9);
        assertThat(delivery().expect(0.995).fail()).isBetween(0.07, 0.1 / 0.95);
        Sprt.Expectation between = delivery().expect(0.9928);
        assertThat(between.pass() + between.fail()).isCloseTo(1, within(1e-9));
    }

    /** Wald 1947 (Sequential Analysis, section 5.3): lines for 0.1 against 0.3 defective, both errors as his example. */
    @Test
    void shouldDecideOnWaldsLines() {
        // Acceptance h0 = log(0.98 / 0.03) / log(27 / 7), rejection h1 = log(0.97 / 0.02) / log(27 / 7), common slope.
        double unit = Math.log(0.3 * 0.9 / (0.1 * 0.7));
        double slope = Math.log(0.9 / 0.7) / unit;
        double acceptance = Math.log(0.98 / 0.03) / unit;
        double rejection = Math.log(0.97 / 0.02) / unit;
        for (long n = 1; n <= 300; n++) {
            for (long defective = 0; defective <= n; defective++) {
                Sprt sprt = new Sprt(0.7, 0.9, 0.03, 0.02);
                sprt.add(defective, n);
                Decision expected = defective <= slope * n - acceptance
                        ? PASS
                        : defective >= slope * n + rejection ? FAIL : INCONCLUSIVE;
                assertThat(sprt.decision()).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldAgreeWithASimulationOfItself() {
        SplitMix64 random = new SplitMix64(5);
        double messages = 0;
        int passed = 0;
        int runs = 2000;
        for (int run = 0; run < runs; run++) {
            Sprt sprt = new Sprt(0.9, 0.95, 0.05, 0.1);
            while (sprt.decision() == INCONCLUSIVE) {
                sprt.add(random.nextDouble() < 0.07 ? 1 : 0, 1);
            }
            messages += sprt.decidedAt().orElseThrow();
            passed += sprt.decision() == PASS ? 1 : 0;
        }
        Sprt.Expectation expected = new Sprt(0.9, 0.95, 0.05, 0.1).expect(0.93);
        // Standard errors are 1.1 % of the probability and about 1.7 % of the mean.
        assertThat((double) passed / runs).isCloseTo(expected.pass(), within(0.035));
        assertThat(messages / runs / expected.meanMessages()).isCloseTo(1, within(0.055));
    }

    @Test
    void shouldStandByItsFirstDecision() {
        Sprt sprt = delivery();
        sprt.add(0, 10);
        assertThat(sprt.decision()).isEqualTo(INCONCLUSIVE);
        assertThat(sprt.decidedAt()).isEmpty();
        sprt.add(10, 10);
        assertThat(sprt.decision()).isEqualTo(FAIL);
        sprt.add(0, 100_000);
        assertThat(sprt.decision()).isEqualTo(FAIL);
        assertThat(sprt.decidedAt()).hasValue(20);
    }

    @Test
    void shouldKnowWhatBecomesOfPerfectAndDeadChannels() {
        // All delivered: 2.890 / log(0.995 / 0.99) = 573.7 messages. None: 2.251 / log 2 = 3.2 failures.
        assertThat(delivery().expect(1)).isEqualTo(new Sprt.Expectation(1, 0, 574));
        assertThat(delivery().expect(0)).isEqualTo(new Sprt.Expectation(0, 1, 4));
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> new Sprt(0.99, 0.99, 0.05, 0.1)).hasMessageContaining("good");
        assertThatThrownBy(() -> new Sprt(0, 0.99, 0.05, 0.1)).hasMessageContaining("bad");
        assertThatThrownBy(() -> new Sprt(0.9, 0.99, 0.05, 0.5)).hasMessageContaining("beta");
        assertThatThrownBy(() -> delivery().expect(1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> delivery().add(-1, 1)).hasMessageContaining("failures");
    }

    private static Sprt delivery() {
        return new Sprt(0.99, 0.995, 0.05, 0.1);
    }
}
