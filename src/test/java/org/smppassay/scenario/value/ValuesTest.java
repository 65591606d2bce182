package org.smppassay.scenario.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({"99.3%, 0.993, 99.3%", "0.3‰, 0.0003, 0.03%", "0.5pp, 0.005, 0.5%", "0%, 0, 0%", "100%, 1, 100%"})
    void aShareIsReadExactly(String text, double value, String canonical) {
        assertThat(Share.parse(text)).isEqualTo(new Share(value)).hasToString(canonical);
        assertThat(Share.parse(canonical)).isEqualTo(new Share(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99.3", "0.993", "-1%", "100.1%", "1001‰", "%", "1e2%", "99,3%", " 99%", "99 %"})
    void anythingElseIsNoShare(String text) {
        assertThatThrownBy(() -> Share.parse(text))
                .isInstanceOf(ValueFormatException.class)
                .hasMessageContaining("expected a share")
                .hasMessageContaining("'" + text + "'");
    }

    @Property
    void aShareSurvivesBeingWritten(@ForAll @IntRange(max = 1_000_000) int millionths) {
        Share share = new Share(millionths / 1e6);
        assertThat(Share.parse(share.toString())).isEqualTo(share);
    }

    @Test
    void sharesAddUpWithinABillionth() {
        assertThat(Share.addUpToAll(
                        List.of(Share.parse("33.3333333%"), Share.parse("33.3333333%"), Share.parse("33.3333334%"))))
                .isTrue();
        assertThat(Share.addUpToAll(List.of(Share.parse("60%"), Share.parse("39.99%"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200/s, 200, 200/s", "10/min, 0.16666666666666666, ''", "7200/h, 2, 2/s", "0.5/s, 0.5, 0.5/s"})
    void aRateIsReadPerSecond(String text, double perSecond, String canonical) {
        assertThat(Rate.parse(text).perSecond()).isEqualTo(perSecond);
        assertThat(Rate.parse(text).toString()).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "200", "0/s", "-1/s", "200/m", "200 /s", "1000001/s", "200/day"})
    void anythingElseIsNoRate(String text) {
        assertThatThrownBy(() -> Rate.parse(text)).hasMessageContaining("expected a rate");
    }

    @Test
    void aNumberPerDayIsWhole() {
        assertThat(PerDay.parse("1000/day")).isEqualTo(new PerDay(1000)).hasToString("1000/day");
        for (String wrong : List.of("1000", "1000/d", "1.5/day", "-1/day", "10000000000/day")) {
            assertThatThrownBy(() -> PerDay.parse(wrong)).hasMessageContaining("expected a number per day");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3s, PT3S",
        "500ms, PT0.5S",
        "48h, PT48H",
        "2h30m, PT2H30M",
        "5d, PT120H",
        "1.5s, PT1.5S",
        "0s, PT0S",
        "1d2h3m4s5ms, PT26H3M4.005S",
        "2m, PT2M",
        "2ms, PT0.002S",
    })
    void aDurationHasUnits(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
        assertThat(Durations.parse(Durations.format(duration))).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "s", "3 s", "-3s", "30m2h", "3s3s", "PT3S", "3S", "99999d"})
    void anythingElseIsNoDuration(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).hasMessageContaining("expected a duration");
    }

    @Property
    void aDurationSurvivesBeingWritten(@ForAll @LongRange(min = 0, max = 3_000_000_000_000L) long millis) {
        Duration duration = Duration.ofMillis(millis);
        assertThat(Durations.parse(Durations.format(duration))).isEqualTo(duration);
    }

    @Test
    void aCalendarPointNamesDayAndTime() {
        assertThat(CalendarPoint.parse("day 3 17:00"))
                .isEqualTo(new CalendarPoint(3, LocalTime.of(17, 0)))
                .hasToString("day 3 17:00")
                .isLessThan(CalendarPoint.parse("day 3 17:00:30"))
                .isLessThan(CalendarPoint.parse("day 10 00:00"));
        for (String wrong : List.of("3 17:00", "day 0 17:00", "day 3", "day 3 25:00", "day 3 17:60", "17:00")) {
            assertThatThrownBy(() -> CalendarPoint.parse(wrong)).hasMessageContaining("expected a");
        }
    }

    @Test
    void aWindowLiesWithinADay() {
        TimeWindow morning = TimeWindow.parse("08:30-09:30");

        assertThat(morning)
                .isEqualTo(new TimeWindow(LocalTime.of(8, 30), LocalTime.of(9, 30)))
                .hasToString("08:30-09:30");
        assertThat(morning.length()).isEqualTo(Duration.ofHours(1));
        assertThat(morning.contains(LocalTime.of(8, 30))).isTrue();
        assertThat(morning.contains(LocalTime.of(9, 30))).isFalse();
        assertThat(morning.overlaps(TimeWindow.parse("09:30-10:00"))).isFalse();
        assertThat(morning.overlaps(TimeWindow.parse("09:29-10:00"))).isTrue();
        for (String wrong : List.of("09:30-08:30", "08:30-08:30", "8:30-9:30", "08:30", "23:00-24:01", "24:00-24:00")) {
            assertThatThrownBy(() -> TimeWindow.parse(wrong)).hasMessageContaining("expected a window");
        }
    }

    @Test
    void aWindowMayLastToTheEndOfTheDay() {
        TimeWindow whole = TimeWindow.parse("00:00-24:00");

        assertThat(whole.length()).isEqualTo(Duration.ofDays(1));
        assertThat(whole.end()).isEqualTo(Duration.ofHours(24));
        assertThat(whole.contains(LocalTime.of(23, 59))).isTrue();
        assertThat(whole).hasToString("00:00-24:00");
    }
}
