package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.CriterionResult.Range;

/** Intervals of delivery rates. The reference is R: {@code binom.test(993, 1000, conf.level = 0.9)}. */
class RatePrecisionTest {
    private static final Tally SEVEN_FAILED = new Tally("1", 1000, 1000, 0, 0, 993, 7, 0, 0);
    private static final Tally SEVEN_MISSING = new Tally("1", 1000, 998, 0, 2, 993, 0, 0, 5);

    @Test
    void shouldBeExact() {
        Range range = RatePrecision.USUAL.interval(SEVEN_FAILED).orElseThrow();

        assertThat(range.lower()).isCloseTo(0.9868922846, within(1e-9));
        assertThat(range.upper()).isCloseTo(0.9967102126, within(1e-9));
    }

    @Test
    void shouldLeaveOpenWhatBecameOfTheMissing() {
        assertThat(RatePrecision.USUAL.interval(SEVEN_MISSING).orElseThrow().upper())
                .isEqualTo(1);
        assertThat(new RatePrecision(0.9, false)
                        .interval(SEVEN_MISSING)
                        .orElseThrow()
                        .upper())
                .isCloseTo(0.9967102126, within(1e-9));
    }

    @Test
    void shouldSayNothingOfNothing() {
        assertThat(RatePrecision.USUAL.interval(new Tally("1", 0, 0, 0, 0, 0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void shouldRefuseAnImpossibleConfidence() {
        assertThatThrownBy(() -> new RatePrecision(1, true)).hasMessageContaining("between 0 and 1");
    }
}
