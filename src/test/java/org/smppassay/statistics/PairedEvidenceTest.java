package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairedEvidenceTest {
    private static final double[] SCORES = {0.952, -0.147, 1.022, 0.43, 0.62, 0.59, 0.49, -0.08, 0.01};

    /** 2 / 2^n has to be within alpha over the number of questions. */
    @Test
    void sixPairsAreTheFewestForOneQuestionAndEightForFour() {
        assertThat(PairedEvidence.leastPairs(0.05, 1)).isEqualTo(6);
        assertThat(PairedEvidence.leastPairs(0.05, 2)).isEqualTo(7);
        assertThat(PairedEvidence.leastPairs(0.05, 4)).isEqualTo(8);
        assertThat(PairedEvidence.leastPairs(0.01, 1)).isEqualTo(8);
    }

    /** The depression scores of Hollander and Wolfe 1973, section 3.1: p = 0.0195, centre 0.46. */
    @Test
    void bothReadingsLookAtTheSameCentre() {
        PairedEvidence evidence = PairedEvidence.of(SCORES);
        assertThat(evidence.pairs()).isEqualTo(9);
        assertThat(evidence.estimate()).isCloseTo(0.46, within(1e-9));
        assertThat(evidence.aboveZero()).isCloseTo(0.01953125, within(1e-12));
        assertThat(evidence.belowZero()).isGreaterThan(0.9);
        Interval interval = evidence.interval(0.9);
        assertThat(interval.lower()).as("50,000 resamples in numpy: 0.205").isBetween(0.15, 0.26);
        assertThat(interval.upper()).as("50,000 resamples in numpy: 0.691").isBetween(0.64, 0.74);
    }

    @Test
    void thePValueIsTheMoreCarefulOfTheTwo() {
        PairedEvidence few = PairedEvidence.of(new double[] {1, 1.1, 1.2, 1.3, 1.4});
        assertThat(few.above(0)).as("five pairs prove no more than this").isEqualTo(1 / 32.0);
        double[] many = new double[60];
        Arrays.setAll(many, i -> 1 + i / 100.0);
        assertThat(PairedEvidence.of(many).above(0))
                .as("no resample is below 0")
                .isEqualTo(1 / 4000.0);
        assertThat(PairedEvidence.of(many).below(2)).isEqualTo(1 / 4000.0);
        assertThat(PairedEvidence.of(many).below(0)).isEqualTo(1);
    }

    @Test
    void theSamePairsGiveTheSameInterval() {
        assertThat(PairedEvidence.of(SCORES).interval(0.9))
                .isEqualTo(PairedEvidence.of(SCORES).interval(0.9));
    }

    @Property(tries = 100, seed = "3")
    void aResampleIsEstimatedAsASampleIs(
            @ForAll @Size(min = 1, max = 12) double @DoubleRange(min = -5, max = 5) [] values) {
        int[] indices = new int[values.length];
        Arrays.setAll(indices, i -> (i * 7 + 3) % Math.max(1, values.length / 2 + 1));
        double[] resampled = Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
        assertThat(new HodgesLehmann(values).of(indices))
                .isCloseTo(PairedShift.of(resampled).estimate().orElseThrow(), within(1e-12));
    }

    @Test
    void whatWouldDecideFollowsFromTheScatter() {
        SplitMix64 random = new SplitMix64(8);
        double[] differences = new double[10];
        Arrays.setAll(differences, i -> 0.02 + 0.07 * Normal.quantile(random.nextDouble() + 0x1p-54));
        PairedEvidence evidence = PairedEvidence.of(differences);
        double far = Math.abs(evidence.estimate() - 0.1);
        double expected = Math.pow(2.486 * evidence.interval(0.9).width() / 2 / 1.645 / far, 2) * 10;
        assertThat(evidence.needed(0.1, 0.05).orElseThrow()).isEqualTo(Math.max(6, (long) Math.ceil(expected)));
        assertThat(evidence.needed(evidence.estimate(), 0.05))
                .as("nothing shows on which side of itself it is")
                .isEmpty();
    }

    @Test
    void whatIsNoSampleIsRefused() {
        assertThatThrownBy(() -> PairedEvidence.of(new double[0])).hasMessageContaining("1..500");
        assertThatThrownBy(() -> PairedEvidence.of(new double[501])).hasMessageContaining("501");
        assertThatThrownBy(() -> PairedEvidence.of(new double[] {Double.NaN})).hasMessageContaining("NaN");
        assertThatThrownBy(() -> PairedEvidence.leastPairs(0.05, 0)).hasMessageContaining("questions");
    }
}
