package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CusumTest {
    /** NIST/SEMATECH e-Handbook, section 6.3.2.3: target 325, allowance 0.3175, limit 4.1959. */
    private static final double[] GROUP_MEANS = {
        324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225, 324.600,
        324.625, 325.150, 328.325, 327.250, 327.825, 328.500, 326.675, 327.775, 326.875, 328.350
    };

    private static final double[] PUBLISHED_HIGH_SUMS = {
        0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16.00, 19.04
    };

    @Test
    void shouldReproduceTheHandbooksTable() {
        Cusum cusum = new Cusum(4.1959);
        for (int i = 0; i < GROUP_MEANS.length; i++) {
            cusum.add(GROUP_MEANS[i] - 325 - 0.3175);
            assertThat(cusum.sum()).isCloseTo(PUBLISHED_HIGH_SUMS[i], within(0.011));
        }
        assertThat(cusum.excursion()).hasValue(new Excursion(12, 13));
    }

    @Test
    void shouldReportTheLastExcursion() {
        Cusum cusum = new Cusum(2);
        double[] scores = {1, 1, -5, 0.5, -1, 1, 1.5, 1, -9, 1};
        for (double score : scores) {
            cusum.add(score);
        }
        assertThat(cusum.excursion()).hasValue(new Excursion(5, 6));
    }

    @Test
    void shouldHaveNoneBelowTheLimit() {
        Cusum cusum = new Cusum(2);
        assertThat(cusum.excursion()).isEmpty();
        cusum.add(1.9);
        assertThat(cusum.excursion()).isEmpty();
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> new Cusum(0)).hasMessageContaining("limit");
        assertThatThrownBy(() -> new Cusum(1).add(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Excursion(3, 2)).hasMessageContaining("3");
    }
}
