package org.smppassay.report.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.performance.Figures;

class ThinnedSeriesTest {
    private static List<Figures> seconds(int whole, long restNanos, int inRest) {
        List<Figures> seconds = new ArrayList<>();
        MadeUp.seconds("steady", 0, whole, -1).forEach(second -> seconds.add(Figures.of(second)));
        seconds.add(Figures.of(MadeUp.interval("steady", whole * MadeUp.SECOND, restNanos, inRest, false)));
        return seconds;
    }

    @Test
    void aFewMillisecondsAtTheEndAreDrawnWithTheSecondBeforeThem() {
        ThinnedSeries series = new ThinnedSeries(seconds(3, MadeUp.SECOND / 20, 0));

        assertThat(series.moments()).hasSize(3).startsWith(0.5, 1.5);
        assertThat(series.rates(second -> second.counts().due()))
                .startsWith(1000.0, 1000.0)
                .last()
                .satisfies(rate -> assertThat(rate).isBetween(950.0, 953.0));
        assertThat(series.end()).isEqualTo(3.05);
    }

    @Test
    void halfASecondIsDrawnByItself() {
        ThinnedSeries series = new ThinnedSeries(seconds(3, MadeUp.SECOND / 2, 100));

        assertThat(series.rates(second -> second.counts().due())).containsExactly(1000.0, 1000.0, 1000.0, 200.0);
    }

    @Test
    void aLoadOfAMomentIsOnePoint() {
        assertThat(new ThinnedSeries(seconds(0, MadeUp.SECOND / 20, 5))
                        .rates(second -> second.counts().due()))
                .containsExactly(100.0);
    }

    @Test
    void aPointStandsForAsManySecondsAsThereHaveToBe() {
        ThinnedSeries series = new ThinnedSeries(seconds(1200, MadeUp.SECOND, 1));

        assertThat(series.each()).isEqualTo(3);
        assertThat(series.moments()).hasSize(401).startsWith(1.5, 4.5);
    }

    @Test
    void aRestOfMicrosecondsInTheMiddleIsNoPeak() {
        List<Figures> all = seconds(2, MadeUp.SECOND / 100_000, 1);
        all.add(Figures.of(MadeUp.interval("next", all.get(2).startNanos() + 10_000, MadeUp.SECOND, 300, false)));

        assertThat(new ThinnedSeries(all).rates(second -> second.counts().due()))
                .hasSize(3)
                .allMatch(rate -> rate < 1002);
    }
}
