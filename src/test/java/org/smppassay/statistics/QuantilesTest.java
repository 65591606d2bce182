package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.statistics.Quantiles.Ranks;

class QuantilesTest {
    @Test
    void shouldEncloseTheNinetyNinthPercentileByTheKnownRanks() {
        assertThat(Quantiles.ranks(1000, 0.99, 0.95)).hasValue(new Ranks(983, 997));
        assertThat(Quantiles.ranks(5000, 0.99, 0.95)).hasValue(new Ranks(4936, 4964));
    }

    @ParameterizedTest
    @CsvSource({"0.99, 368", "0.999, 3688"})
    void shouldHaveNoIntervalUnderTheKnownSizes(double quantile, long smallest) {
        assertThat(Quantiles.ranks(smallest - 1, quantile, 0.95)).isEmpty();
        assertThat(Quantiles.ranks(smallest, quantile, 0.95)).isPresent();
        assertThat(Quantiles.ranks(0, quantile, 0.95)).isEmpty();
    }

    @Property(tries = 200, seed = "1")
    void shouldCoverAtLeastAsOftenAsPromised(
            @ForAll @IntRange(min = 1, max = 20_000) int n,
            @ForAll @DoubleRange(min = 0.01, max = 0.999) @Scale(3) double quantile) {
        Quantiles.ranks(n, quantile, 0.95).ifPresent(r -> {
            assertThat(Binomials.atMost(r.lower() - 1, n, quantile)).isLessThanOrEqualTo(0.025 + 1e-12);
            assertThat(Binomials.atLeast(r.upper(), n, quantile)).isLessThanOrEqualTo(0.025 + 1e-12);
        });
    }

    @Test
    void shouldReadTheIntervalOffTheSortedSamples() {
        long[] samples = LongStream.rangeClosed(1, 1000).map(i -> 10 * i).toArray();
        assertThat(Quantiles.interval(samples, 0.99, 0.95)).hasValue(new Interval(9830, 9970, 0.95));
        assertThat(Quantiles.interval(new long[0], 0.99, 0.95)).isEmpty();
    }

    @Test
    void shouldTakeTheSmallestSampleWithTheShareAtOrBelowIt() {
        assertThat(Quantiles.rank(1000, 0.99)).isEqualTo(990);
        assertThat(Quantiles.rank(100, 0.07)).isEqualTo(7);
        assertThat(Quantiles.rank(1, 0.99)).isEqualTo(1);
        assertThat(Quantiles.rank(3, 0.5)).isEqualTo(2);
    }

    @Test
    void shouldDecideALimitByTheShareAtOrBelowIt() {
        assertThat(Quantiles.atMost(996, 1000, 0.99, 0.05).decision()).isEqualTo(PASS);
        assertThat(Quantiles.atMost(990, 1000, 0.99, 0.05).decision()).isEqualTo(INCONCLUSIVE);
        assertThat(Quantiles.atMost(984, 1000, 0.99, 0.05).decision()).isEqualTo(FAIL);
        assertThat(Quantiles.atMost(0, 0, 0.99, 0.05).decision()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldCountSamplesEqualToTheLimitAsWithinIt() {
        long[] samples = LongStream.range(0, 1000).map(i -> i < 996 ? 5 : 9).toArray();
        assertThat(Quantiles.atMost(samples, 5, 0.99, 0.05)).isEqualTo(Quantiles.atMost(996, 1000, 0.99, 0.05));
        assertThat(Quantiles.atMost(samples, 4, 0.99, 0.05).decision()).isEqualTo(FAIL);
        assertThat(Quantiles.atMost(samples, 9, 0.99, 0.05).decision()).isEqualTo(PASS);
        assertThat(Quantiles.atMost(new long[0], 9, 0.99, 0.05).decision()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> Quantiles.interval(new long[] {2, 1}, 0.5, 0.9))
                .hasMessageContaining("index: 1");
        assertThatThrownBy(() -> Quantiles.ranks(10, 1, 0.9)).hasMessageContaining("quantile");
        assertThatThrownBy(() -> Quantiles.rank(0, 0.5)).hasMessageContaining("0");
        assertThatThrownBy(() -> Quantiles.atMost(11, 10, 0.5, 0.05)).hasMessageContaining("11");
    }
}
