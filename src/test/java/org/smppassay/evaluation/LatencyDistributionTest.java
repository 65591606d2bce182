package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bins of equal width on a logarithmic scale. */
class LatencyDistributionTest {
    private static final long MS = 1_000_000;

    @ParameterizedTest
    @CsvSource({"1000000, 0", "999999, -1", "1000000000, 60", "0, -60", "172800000000000, 164"})
    void shouldFindTheBin(long nanos, int bin) {
        assertThat(LatencyDistribution.bin(nanos)).isEqualTo(bin);
    }

    @Test
    void shouldCountEverySampleOnceWhetherExactOrRough() {
        long[] latencies = {1050 * MS, 1051 * MS, 3050 * MS, 91_000 * MS};
        LatencySamples exact = new LatencySamples();
        LatencySamples rough = new LatencySamples(1, new long[0]);
        for (long latency : latencies) {
            exact.add(latency);
            rough.add(latency);
        }

        LatencyDistribution distribution = exact.distribution();

        assertThat(distribution).isEqualTo(rough.distribution());
        assertThat(distribution.counts().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(4);
        assertThat(distribution.counts().get(0)).isEqualTo(2);
        assertThat(distribution.fromMillis(0)).isCloseTo(1000, within(1e-6));
    }

    @Test
    void shouldBeEmptyWithoutData() {
        assertThat(new LatencySamples().distribution()).isEqualTo(LatencyDistribution.NONE);
    }
}
