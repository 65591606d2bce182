package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialSamplerTest {
    /** By inversion: the count changes from k to k + 1 where the distribution function at k lies. */
    @ParameterizedTest
    @CsvSource({"10, 0.3, 2", "200, 0.007, 0", "200, 0.007, 4", "20000, 0.5, 9900", "1000000, 0.001, 1040", "5, 0.9, 4"
    })
    void shouldInvertTheDistributionFunction(long n, double rate, long k) {
        BinomialSampler sampler = new BinomialSampler(n, rate);
        double step = Binomials.atMost(k, n, rate);
        assertThat(sampler.at(step - 1e-9)).isEqualTo(k);
        assertThat(sampler.at(step + 1e-9)).isEqualTo(k + 1);
    }

    @Test
    void shouldDrawTheOnlyCountThereIs() {
        assertThat(new BinomialSampler(100, 0).at(0.999)).isZero();
        assertThat(new BinomialSampler(100, 1).at(0)).isEqualTo(100);
        assertThat(new BinomialSampler(1, 0.5).at(0.999999)).isEqualTo(1);
    }
}
