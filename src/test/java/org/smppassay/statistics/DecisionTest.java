package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {
    @Test
    void shouldFailWhenAnyPartFails() {
        assertThat(PASS.and(FAIL)).isEqualTo(FAIL);
        assertThat(INCONCLUSIVE.and(FAIL)).isEqualTo(FAIL);
        assertThat(FAIL.and(INCONCLUSIVE)).isEqualTo(FAIL);
    }

    @Test
    void shouldBeInconclusiveWhenNoPartFailsAndOneIs() {
        assertThat(PASS.and(INCONCLUSIVE)).isEqualTo(INCONCLUSIVE);
        assertThat(INCONCLUSIVE.and(PASS)).isEqualTo(INCONCLUSIVE);
        assertThat(Decision.all(List.of(PASS, INCONCLUSIVE, PASS))).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldPassWhenAllPartsDo() {
        assertThat(Decision.all(List.of(PASS, PASS))).isEqualTo(PASS);
        assertThat(Decision.all(List.of())).isEqualTo(PASS);
    }
}
