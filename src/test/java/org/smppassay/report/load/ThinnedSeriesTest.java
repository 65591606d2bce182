package org.smppassay.report.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smppassay.performance.Figures;

class ThinnedSeriesTest {
    private static final long SECOND = MadeUp.SECOND;

    @Test
    void aRestOfMicrosecondsIsNoPeak() {
        ThinnedSeries series = new ThinnedSeries(
                List.of(second(0, SECOND, 100), second(SECOND, SECOND, 200), second(2 * SECOND, 10_000, 1)));

        assertThat(series.rates(second -> second.counts().due()))
                .satisfiesExactly(rate -> assertThat(rate).isEqualTo(100), rate -> assertThat(rate)
                        .isBetween(200.0, 201.0));
        assertThat(series.end()).isEqualTo(2.00001);
    }

    @Test
    void aPointStandsForAsManySecondsAsThereHaveToBe() {
        ThinnedSeries series = new ThinnedSeries(IntStream.range(0, 1201)
                .mapToObj(at -> second(at * SECOND, SECOND, 1))
                .toList());

        assertThat(series.each()).isEqualTo(3);
        assertThat(series.moments()).hasSize(401).startsWith(1.5, 4.5);
    }

    private static Figures second(long start, long length, int due) {
        return Figures.of(MadeUp.interval("1", start, length, due, false));
    }
}
