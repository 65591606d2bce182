package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairedShiftTest {
    private static final double[] BEFORE = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    private static final double[] AFTER = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    /** Hollander and Wolfe 1973, section 3.1, depression scores: p = 0.0195, centre 0.46, 96.1 % interval 0.010..0.786. */
    @Test
    void shouldReproduceTheDepressionScores() {
        PairedShift shift = PairedShift.of(differences(BEFORE, AFTER));
        assertThat(shift.estimate().orElseThrow()).isCloseTo(0.46, within(1e-9));
        Interval interval = shift.interval(0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.010, within(1e-9));
        assertThat(interval.upper()).isCloseTo(0.786, within(1e-9));
        PairedShift reversed = PairedShift.of(differences(AFTER, BEFORE));
        assertThat(reversed.below(0, 0.0196)).isEqualTo(PASS);
        assertThat(reversed.below(0, 0.0195)).isEqualTo(INCONCLUSIVE);
        assertThat(shift.below(0, 0.0196)).isEqualTo(FAIL);
        assertThat(shift.below(0.9, 0.05)).isEqualTo(PASS);
    }

    @Property(tries = 100, seed = "1")
    void shouldFindTheAveragesAListWouldShow(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1000, max = 1000) Double> values) {
        double[] differences = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] averages = new double[differences.length * (differences.length + 1) / 2];
        int next = 0;
        for (int i = 0; i < differences.length; i++) {
            for (int j = 0; j <= i; j++) {
                averages[next++] = differences[i] / 2 + differences[j] / 2;
            }
        }
        Arrays.sort(averages);
        double median = averages[(next - 1) / 2] / 2 + averages[next / 2] / 2;
        PairedShift shift = PairedShift.of(differences);
        assertThat(shift.estimate().orElseThrow()).isCloseTo(median, within(1e-9));
        shift.interval(0.95).ifPresent(interval -> {
            assertThat(averages).contains(interval.lower(), interval.upper());
            assertThat(interval.lower()).isLessThanOrEqualTo(median);
            assertThat(interval.upper()).isGreaterThanOrEqualTo(median);
        });
    }

    /** The exact ranks of tables (Conover): for 10 differences 9 from either end, for 20 53, for 50 435. */
    @Test
    void shouldKnowTheTabulatedRanks() {
        assertThat(rankOfLower(10)).isEqualTo(9);
        assertThat(rankOfLower(20)).isEqualTo(53);
        assertThat(rankOfLower(50)).isEqualTo(435);
        assertThat(rankOfLower(51)).as("from here by the normal distribution").isBetween(453L, 457L);
    }

    /** With differences 1, 3, 9, ... no two averages are equal, so the lower end tells its rank. */
    private static long rankOfLower(int n) {
        double[] powers = new double[n];
        for (int i = 0; i < n; i++) {
            powers[i] = Math.pow(1.5, i) + i * 1e-7;
        }
        double lower = PairedShift.of(powers).interval(0.95).orElseThrow().lower();
        long rank = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                rank += powers[i] / 2 + powers[j] / 2 <= lower ? 1 : 0;
            }
        }
        return rank;
    }

    @Test
    void shouldCoverTheTrueCentreAboutAsOftenAsPromised() {
        SplitMix64 random = new SplitMix64(31);
        int covered = 0;
        for (int run = 0; run < 1000; run++) {
            double[] differences = new double[60];
            Arrays.setAll(differences, i -> 5 + 2 * Normal.quantile(random.nextDouble() + 0x1p-54));
            Interval interval = PairedShift.of(differences).interval(0.9).orElseThrow();
            covered += interval.lower() <= 5 && 5 <= interval.upper() ? 1 : 0;
        }
        // The simulation's standard error is 0.95 %.
        assertThat(covered / 1000.0).isBetween(0.87, 0.93);
    }

    @Test
    void shouldTakeAQuarterMillionDifferences() {
        SplitMix64 random = new SplitMix64(32);
        double[] differences = new double[250_000];
        Arrays.setAll(differences, i -> random.nextDouble() - 0.5);
        PairedShift shift = PairedShift.of(differences);
        assertThat(shift.estimate().orElseThrow()).isCloseTo(0, within(0.002));
        assertThat(shift.interval(0.95).orElseThrow().width()).isCloseTo(4 * 1.96 * 0.2887 / 1000, within(0.0005));
    }

    @Test
    void shouldProveNothingByNothing() {
        PairedShift none = PairedShift.of(new double[0]);
        assertThat(none.estimate()).isEmpty();
        assertThat(none.interval(0.95)).isEmpty();
        assertThat(none.below(0, 0.05)).isEqualTo(INCONCLUSIVE);
        PairedShift equal = PairedShift.of(
                Collections.nCopies(100, 0.0).stream().mapToDouble(d -> d).toArray());
        assertThat(equal.below(0, 0.05)).isEqualTo(INCONCLUSIVE);
        assertThat(equal.below(1, 0.05)).isEqualTo(PASS);
        assertThat(equal.estimate()).hasValue(0);
        assertThat(equal.interval(0.95)).hasValue(new Interval(0, 0, 0.95));
        assertThat(PairedShift.of(new double[] {1, 2, 3, 4, 5}).interval(0.95)).isEmpty();
        assertThat(PairedShift.of(new double[] {1, 2, 3, 4, 5, 6}).interval(0.95))
                .hasValue(new Interval(1, 6, 0.95));
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> PairedShift.of(new double[] {Double.NaN})).hasMessageContaining("NaN");
        PairedShift shift = PairedShift.of(new double[] {1});
        assertThatThrownBy(() -> shift.below(Double.NaN, 0.05)).hasMessageContaining("margin");
        assertThatThrownBy(() -> shift.interval(0)).hasMessageContaining("confidence");
    }

    private static double[] differences(double[] one, double[] other) {
        double[] differences = new double[one.length];
        Arrays.setAll(differences, i -> one[i] - other[i]);
        return differences;
    }
}
