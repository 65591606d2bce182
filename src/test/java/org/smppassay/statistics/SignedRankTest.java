package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** P-values from tables, from all signs written out, and from scipy 1.17 ({@code wilcoxon}, exact up to 50 pairs). */
class SignedRankTest {
    @Test
    void theSmallestPValueOfSixPairsIsOneIn64() {
        assertThat(new SignedRank(new double[] {1, 2, 3, 4, 5, 6}).above(0)).isEqualTo(1 / 64.0);
        assertThat(new SignedRank(new double[] {1, 2, 3, 4, 5, 6}).below(0)).isEqualTo(1);
        assertThat(new SignedRank(new double[] {1, 2, 3, 4, 5, -6}).above(0)).isEqualTo(14 / 64.0);
        assertThat(new SignedRank(new double[] {1, 2, 3, 4, 5, -6}).below(0)).isEqualTo(54 / 64.0);
    }

    /** Darwin's fifteen pairs of maize, cross-fertilised minus self-fertilised, in eighths of an inch (Fisher 1935, section 17). */
    @Test
    void darwinsMaizeIsAsScipyHasIt() {
        SignedRank maize = new SignedRank(new double[] {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48});
        assertThat(maize.above(0)).isCloseTo(0.0206298828125, within(1e-12));
        assertThat(maize.below(0)).isCloseTo(0.982330322265625, within(1e-12));
    }

    @Test
    void twentyPairsAreAsScipyHasThem() {
        double[] differences = new double[20];
        Arrays.setAll(differences, i -> (i + 1) % 4 == 0 ? -(i + 1) : i + 1);
        assertThat(new SignedRank(differences).above(0)).isCloseTo(0.048653602600097656, within(1e-12));
    }

    @Test
    void beyondFiftyTheNormalDistributionStepsIn() {
        double[] differences = new double[51];
        Arrays.setAll(differences, i -> (i + 1) % 3 == 0 ? -(i + 1) : i + 1);
        assertThat(new SignedRank(differences).above(0)).isCloseTo(0.028227902683851096, within(1e-12));
    }

    @Test
    void tiesShareTheirRanksAndAreCountedOut() {
        assertThat(new SignedRank(new double[] {1, 1, 1, 1, 1, 1}).above(0)).isEqualTo(1 / 64.0);
        double[] tied = {1, 1, -1, 2, 2, 3};
        assertThat(new SignedRank(tied).above(0)).isEqualTo(byAllSigns(tied, new double[] {2, 2, 2, 4.5, 4.5, 6}));
    }

    @Test
    void zerosAreRankedAndThenLeftOut() {
        double[] withZeros = {0, 0, 1, 2, 3, 4, 5, -1};
        assertThat(new SignedRank(withZeros).above(0)).isEqualTo(3 / 64.0);
        assertThat(new SignedRank(withZeros).above(0))
                .isEqualTo(byAllSigns(withZeros, new double[] {0, 0, 3.5, 5, 6, 7, 8, 3.5}));
        assertThat(new SignedRank(new double[] {0, 0, 0}).above(0)).isEqualTo(1);
        assertThat(new SignedRank(new double[0]).above(0)).isEqualTo(1);
        assertThat(new SignedRank(new double[60]).below(0)).isEqualTo(1);
    }

    @Test
    void anyCentreCanBeTested() {
        SignedRank shifted = new SignedRank(new double[] {11, 12, 13, 14, 15, 16});
        assertThat(shifted.above(10)).isEqualTo(1 / 64.0);
        assertThat(shifted.below(17)).isEqualTo(1 / 64.0);
    }

    /** The share of all combinations of signs whose sum of positive ranks is at least the one seen; a rank of 0 is left out. */
    private static double byAllSigns(double[] differences, double[] ranks) {
        double seen = 0;
        for (int i = 0; i < ranks.length; i++) {
            seen += differences[i] > 0 ? ranks[i] : 0;
        }
        int atLeast = 0;
        int all = 1 << ranks.length;
        for (int signs = 0; signs < all; signs++) {
            double sum = 0;
            for (int i = 0; i < ranks.length; i++) {
                sum += (signs >> i & 1) == 1 ? ranks[i] : 0;
            }
            atLeast += sum >= seen ? 1 : 0;
        }
        return (double) atLeast / all;
    }
}
