package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void shouldMultiplyByTheTestsLeftAndNeverDecrease() {
        List<Double> adjusted = Holm.adjust(List.of(0.01, 0.04, 0.03, 0.005));
        double[] expected = {0.03, 0.06, 0.06, 0.02};
        for (int i = 0; i < expected.length; i++) {
            assertThat(adjusted.get(i)).isCloseTo(expected[i], Offset.offset(1e-12));
        }
    }

    @Test
    void shouldLeaveOneAloneAndTakeNone() {
        assertThat(Holm.adjust(List.of(0.02))).containsExactly(0.02);
        assertThat(Holm.adjust(List.of())).isEmpty();
    }

    @Property(tries = 200, seed = "1")
    void shouldLieBetweenThePValueAndBonferroni(@ForAll List<@DoubleRange(min = 0, max = 1) Double> pValues) {
        List<Double> adjusted = Holm.adjust(pValues);
        for (int i = 0; i < pValues.size(); i++) {
            double bonferroni = Math.min(1, pValues.size() * pValues.get(i));
            assertThat(adjusted.get(i)).isGreaterThanOrEqualTo(pValues.get(i)).isLessThanOrEqualTo(1.0);
            assertThat(bonferroni > 0.05 || adjusted.get(i) <= 0.05)
                    .as("no less power than Bonferroni")
                    .isTrue();
        }
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> Holm.adjust(List.of(0.1, 1.1))).hasMessageContaining("1.1");
        assertThatThrownBy(() -> Holm.adjust(List.of(Double.NaN))).hasMessageContaining("NaN");
    }
}
