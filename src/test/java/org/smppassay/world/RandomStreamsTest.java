package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    private static final int DRAWS = 200_000;
    private final RandomStream stream = new RandomStreams(20250613).stream("latency");

    @Test
    void theSameSeedAndNameGiveTheSameDraws() {
        assertThat(new RandomStreams(20250613).stream("latency").bits(17)).isEqualTo(stream.bits(17));
    }

    @Test
    void anotherNameOrSeedGivesOthers() {
        assertThat(new RandomStreams(20250613).stream("fate").bits(17)).isNotEqualTo(stream.bits(17));
        assertThat(new RandomStreams(20250614).stream("latency").bits(17)).isNotEqualTo(stream.bits(17));
    }

    @Test
    void uniformDrawsAreUniform() {
        double mean = LongStream.range(0, DRAWS)
                .mapToDouble(stream::uniform)
                .average()
                .orElseThrow();
        double below = LongStream.range(0, DRAWS)
                .filter(i -> stream.uniform(i) < 0.007)
                .count();
        assertThat(mean).isCloseTo(0.5, within(0.003));
        assertThat(below / DRAWS).isCloseTo(0.007, within(0.0008));
    }

    @Test
    void gaussianDrawsHaveMeanZeroAndVarianceOne() {
        double mean = LongStream.range(0, DRAWS)
                .mapToDouble(stream::gaussian)
                .average()
                .orElseThrow();
        double square = LongStream.range(0, DRAWS)
                .mapToDouble(stream::gaussian)
                .map(x -> x * x)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(square).isCloseTo(1, within(0.015));
    }

    @Test
    void drawsOfOneStreamDoNotFollowEachOther() {
        double product = LongStream.range(0, DRAWS)
                .mapToDouble(i -> (stream.uniform(i) - 0.5) * (stream.uniform(i + 1) - 0.5))
                .average()
                .orElseThrow();
        assertThat(product).isCloseTo(0, within(0.001));
    }
}
