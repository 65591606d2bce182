package org.smppassay.carrier.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.scenario.carrier.DelaySpec;
import org.smppassay.world.RandomStreams;

/** Delays are distributed as a scenario says, and are the same again for the same index and time. */
class DelayTest {
    private static final int DRAWS = 100_000;
    private static final long MILLIS = 1_000_000;
    private static final RandomStreams RANDOM = new RandomStreams(7);

    @Test
    void aFixedDelayIsAlwaysTheSame() {
        assertThat(millis("{ fixed: 5ms }")).containsOnly(5);
    }

    @Test
    void aDurationAloneIsAFixedDelay() {
        assertThat(millis("1.5s")).containsOnly(1500);
    }

    @Test
    void uniformDelaysFillTheirRangeEvenly() {
        double[] millis = millis("{ uniform: [1ms, 5ms] }");
        assertThat(share(millis, value -> value >= 1 && value < 5)).isEqualTo(1);
        for (int quarter = 1; quarter <= 4; quarter++) {
            double below = 1 + quarter;
            assertThat(share(millis, value -> value < below)).isCloseTo(quarter / 4.0, within(0.01));
        }
    }

    @Test
    void aUniformDelayMayHaveNoWidth() {
        assertThat(millis("{ uniform: [2ms, 2ms] }")).containsOnly(2);
    }

    @Test
    void normalDelaysHaveTheirMeanAndDeviation() {
        double[] millis = millis("{ normal: { mean: 100ms, deviation: 10ms } }");
        double mean = Arrays.stream(millis).average().orElseThrow();
        double variance = Arrays.stream(millis)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(100, within(0.2));
        assertThat(Math.sqrt(variance)).isCloseTo(10, within(0.2));
    }

    /** A normal distribution with mean 0 that is cut at 0 is a half-normal one: its mean is sigma times sqrt(2 / pi). */
    @Test
    void negativeNormalDelaysAreDrawnAgainRatherThanPiledUpAtZero() {
        double[] millis = millis("{ normal: { mean: 0s, deviation: 10ms } }");
        assertThat(share(millis, value -> value < 0)).isZero();
        assertThat(share(millis, value -> value == 0)).isZero();
        assertThat(Arrays.stream(millis).average().orElseThrow()).isCloseTo(10 * Math.sqrt(2 / Math.PI), within(0.1));
    }

    @Test
    void logNormalDelaysHaveTheirMedianAndSpread() {
        double[] millis = millis("{ median: 3s, sigma: 0.5 }");
        assertThat(share(millis, value -> value < 3000)).isCloseTo(0.5, within(0.01));
        assertThat(share(millis, value -> value < 3000 * Math.exp(0.5))).isCloseTo(0.8413, within(0.01));
    }

    @Test
    void nothingSaidIsLogNormalWithTheUsualMedian() {
        assertThat(millis("{}")).isEqualTo(millis("{ median: 3s, sigma: 0.6 }"));
    }

    @Test
    void eachDelayHasItsShare() {
        double[] millis = millis("{ shares: { 10ms: 80%, 100ms: 15%, 1s: 5% } }");
        assertThat(millis).containsOnly(10, 100, 1000);
        assertThat(share(millis, value -> value == 10)).isCloseTo(0.80, within(0.01));
        assertThat(share(millis, value -> value == 100)).isCloseTo(0.15, within(0.01));
        assertThat(share(millis, value -> value == 1000)).isCloseTo(0.05, within(0.005));
    }

    @Test
    void aSpikeByShareIsAddedByChance() {
        double[] millis = millis("{ fixed: 5ms, spike: { height: 1s, share: 10% } }");
        assertThat(millis).containsOnly(5, 1005);
        assertThat(share(millis, value -> value > 5)).isCloseTo(0.1, within(0.005));
    }

    @Test
    void aSpikeByNumberIsAddedToEachNthDelay() {
        Delay delay = delay("{ fixed: 5ms, spike: { height: 1s, nth: 3 } }");
        assertThat(LongStream.range(0, 7).map(index -> delay.nanos(index, 0) / MILLIS))
                .containsExactly(5L, 5L, 1005L, 5L, 5L, 1005L, 5L);
    }

    @Test
    void aPeriodicSpikeBeginsEachPeriod() {
        Delay delay = delay("{ fixed: 5ms, spike: { height: 1s, every: 1m, for: 3s } }");
        List<Long> high = LongStream.range(0, 150)
                .filter(second -> delay.nanos(1, Duration.ofSeconds(second).toNanos()) > 5 * MILLIS)
                .boxed()
                .toList();
        assertThat(high).containsExactly(0L, 1L, 2L, 60L, 61L, 62L, 120L, 121L, 122L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ uniform: [1ms, 5ms] }",
                "{ normal: { mean: 1ms, deviation: 10ms } }",
                "{ median: 3s, sigma: 0.5 }",
                "{ shares: { 10ms: 80%, 100ms: 20% } }",
                "{ fixed: 5ms, spike: { height: 1s, share: 10% } }"
            })
    void aDrawDependsOnNothingButItsIndex(String yaml) {
        Delay delay = delay(yaml);
        long first = delay.nanos(1234, 0);
        LongStream.range(0, 100).forEach(index -> delay.nanos(index, 0));
        assertThat(delay.nanos(1234, 0)).isEqualTo(first);
        assertThat(delay(yaml).nanos(1234, 0)).isEqualTo(first);
    }

    private static double[] millis(String yaml) {
        Delay delay = delay(yaml);
        return LongStream.range(0, DRAWS)
                .mapToDouble(index -> delay.nanos(index, 0) / (double) MILLIS)
                .toArray();
    }

    private static double share(double[] values, DoublePredicate which) {
        return Arrays.stream(values).filter(which).count() / (double) values.length;
    }

    private static Delay delay(String yaml) {
        DelaySpec spec = CarrierDescription.ordinary()
                .set("operators.china-mobile.latency", yaml)
                .spec()
                .operators()
                .values()
                .iterator()
                .next()
                .latency();
        return Delay.of(spec, RANDOM, "a delay");
    }
}
