package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FluctuationSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0.993, 0.34, 5000",
        "0.993, 0.75, 7500",
        "0.993, 0.925, 10000",
        "0.993, 0.98, 12500",
        "0.995, 0.94, 7500"
    })
    void shouldInvertTheKnownPassProbabilities(double rate, double power, long perDay) {
        double needed =
                FluctuationSize.messagesPerDay(rate, 5, 0.005, 0.95, power).orElseThrow();
        assertThat(needed / perDay).isCloseTo(1, within(0.03));
    }

    /** Quantiles of the studentized range at infinitely many degrees of freedom (tables of Tukey's test). */
    @ParameterizedTest
    @CsvSource({"2, 0.95, 2.772", "5, 0.95, 3.858", "10, 0.95, 4.474", "5, 0.99, 4.603"})
    void shouldKnowTheTabulatedNormalRanges(int values, double probability, double range) {
        assertThat(NormalRange.quantile(values, probability)).isCloseTo(range, within(0.001));
    }

    /** The known 95 % quantile of a pure-noise range over five days at 99.3 %, in percentage points. */
    @ParameterizedTest
    @CsvSource({"1000, 1.02", "5000, 0.46", "20000, 0.23"})
    void shouldKnowHowFarNoiseAloneReaches(long perDay, double points) {
        double deviation = Math.sqrt(0.993 * 0.007 / perDay);
        assertThat(100 * NormalRange.quantile(5, 0.95) * deviation).isCloseTo(points, within(0.01));
    }

    @Test
    void shouldUseTheMeanRateOfTheKnownOutcomes() {
        List<DayCount> days = List.of(new DayCount(993, 100, 1100), DayCount.of(993, 1000), DayCount.of(0, 0));
        double needed = FluctuationSize.messagesPerDay(days, 0.005, 0.95, 0.8).orElseThrow();
        double known =
                FluctuationSize.messagesPerDay(0.993, 2, 0.005, 0.95, 0.8).orElseThrow();
        assertThat(needed / known).isCloseTo(1, within(0.05));
    }

    @Test
    void shouldAskOfAPerfectChannelWhatPassesIt() {
        assertThat(FluctuationSize.messagesPerDay(1, 5, 0.005, 0.95, 0.8)).hasValue(540);
    }

    @Test
    void shouldHaveNoAnswerForOneDayOrBeyondTheCap() {
        assertThat(FluctuationSize.messagesPerDay(List.of(DayCount.of(9, 10)), 0.005, 0.95, 0.8))
                .isEmpty();
        assertThat(FluctuationSize.messagesPerDay(0.5, 5, 0.0001, 0.95, 0.8)).isEmpty();
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> FluctuationSize.messagesPerDay(0.9, 1, 0.005, 0.95, 0.8))
                .hasMessageContaining("1");
        assertThatThrownBy(() -> FluctuationSize.messagesPerDay(1.1, 5, 0.005, 0.95, 0.8))
                .hasMessageContaining("1.1");
    }
}
