package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import org.junit.jupiter.api.Test;

class McNemarTest {
    /** Fay 2010 (exact2x2, The R Journal 2:53-58): 2 against 9 differing pairs, p = 0.06543. */
    @Test
    void shouldReproduceFaysExample() {
        McNemar found = McNemar.of(new PairedCounts(21, 9, 2, 12));
        assertThat(found.twoSidedPValue()).isCloseTo(134 / 2048.0, within(1e-12));
        assertThat(found.firstBetterPValue()).isCloseTo(67 / 2048.0, within(1e-12));
        assertThat(found.secondBetterPValue()).isCloseTo(1 - 12 / 2048.0, within(1e-12));
    }

    /** Agresti 2002 (Categorical Data Analysis, section 10.1.1), approval ratings: z = -4.17, squared 17.36. */
    @Test
    void shouldAgreeWithTheLargeSampleTestOnAgrestisApprovalRatings() {
        McNemar found = McNemar.of(new PairedCounts(794, 150, 86, 570));
        double normal = 2 * Normal.cumulative(-(150 - 86 - 1) / Math.sqrt(150 + 86));
        assertThat(found.twoSidedPValue() / normal).isCloseTo(1, within(0.1));
        assertThat(found.firstBetter(0.05)).isEqualTo(PASS);
        assertThat(McNemar.of(new PairedCounts(794, 86, 150, 570)).firstBetter(0.05))
                .isEqualTo(FAIL);
    }

    @Test
    void shouldNeedFivePairsOneWayForAnythingOneSided() {
        assertThat(McNemar.of(new PairedCounts(995, 4, 0, 1)).firstBetter(0.05)).isEqualTo(INCONCLUSIVE);
        assertThat(McNemar.of(new PairedCounts(994, 5, 0, 1)).firstBetter(0.05)).isEqualTo(PASS);
        assertThat(McNemar.of(new PairedCounts(994, 5, 0, 1)).twoSidedPValue()).isCloseTo(1 / 16.0, within(1e-12));
    }

    @Test
    void shouldProveNothingByPairsThatAgree() {
        for (PairedCounts pairs : new PairedCounts[] {
            new PairedCounts(0, 0, 0, 0), new PairedCounts(1000, 0, 0, 0), new PairedCounts(0, 0, 0, 1000)
        }) {
            assertThat(McNemar.of(pairs)).isEqualTo(new McNemar(1, 1));
            assertThat(McNemar.of(pairs).firstBetter(0.05)).isEqualTo(INCONCLUSIVE);
        }
        assertThat(McNemar.of(new PairedCounts(5, 7, 7, 5)).twoSidedPValue()).isEqualTo(1);
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> McNemar.of(new PairedCounts(1, 1, 1, 1)).firstBetter(0.5))
                .hasMessageContaining("alpha");
    }
}
