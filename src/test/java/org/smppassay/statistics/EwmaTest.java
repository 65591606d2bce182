package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EwmaTest {
    /** NIST/SEMATECH e-Handbook, section 6.3.2.4: start 50, deviation 2.0539, weight 0.3. */
    private static final double[] VALUES = {
        52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4,
        53.6, 52.1
    };

    private static final double[] PUBLISHED = {
        50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92,
        50.73, 51.23, 51.94, 51.99
    };

    @Test
    void shouldReproduceTheHandbooksTable() {
        Ewma ewma = new Ewma(0.3, 3);
        for (int i = 0; i < VALUES.length; i++) {
            ewma.add((VALUES[i] - 50) / 2.0539);
            assertThat(50 + 2.0539 * ewma.value()).isCloseTo(PUBLISHED[i], within(0.0051));
        }
        assertThat(ewma.excursion()).as("it stays within 52.5884").isEmpty();
    }

    @Test
    void shouldCountTheFirstValuesByTheirOwnStandardError() {
        Ewma ewma = new Ewma(0.2, 3);
        ewma.add(3.01);
        assertThat(ewma.excursion()).hasValue(new Excursion(0, 0));
        assertThat(ewma.value()).isCloseTo(0.602, within(1e-12));
    }

    @Test
    void shouldDateTheOnsetAfterTheLastBinAtRest() {
        Ewma ewma = new Ewma(0.2, 3);
        for (double value : new double[] {-1, 0.5, -1, 2, 2, 2, 2, 2}) {
            ewma.add(value);
        }
        assertThat(ewma.excursion().orElseThrow().onset()).isEqualTo(3);
    }

    @Test
    void shouldOnlyNumberTheBinsItSkips() {
        Ewma ewma = new Ewma(0.2, 3);
        ewma.skip();
        ewma.skip();
        ewma.add(4);
        ewma.skip();
        assertThat(ewma.value()).isCloseTo(0.8, within(1e-12));
        assertThat(ewma.excursion()).hasValue(new Excursion(2, 2));
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> new Ewma(0, 3)).hasMessageContaining("weight");
        assertThatThrownBy(() -> new Ewma(0.2, Double.NaN)).hasMessageContaining("limit");
        assertThatThrownBy(() -> new Ewma(0.2, 3).add(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
    }
}
