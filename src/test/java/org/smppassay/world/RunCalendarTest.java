package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RunCalendarTest {
    private static final LocalDate MONDAY = LocalDate.parse("2025-06-16");

    @Test
    void positionsInARealCalendarAreRealTimes() {
        RunCalendar calendar = RunCalendar.real(MONDAY);
        long nanos = calendar.nanosAt(3, Duration.ofHours(17).plusMinutes(30));
        assertThat(nanos)
                .isEqualTo(Duration.ofHours(2 * 24 + 17).plusMinutes(30).toNanos());
        assertThat(calendar.dayAt(nanos)).isEqualTo(3);
        assertThat(calendar.hourAt(nanos)).isEqualTo(17);
    }

    @Test
    void aCompressedCalendarShrinksPositionsAndSpans() {
        RunCalendar calendar = new RunCalendar(MONDAY, Duration.ofSeconds(24).toNanos());
        assertThat(calendar.nanosAt(2, Duration.ofHours(12)))
                .isEqualTo(Duration.ofSeconds(36).toNanos());
        assertThat(calendar.scaled(Duration.ofHours(1).toNanos()))
                .isEqualTo(Duration.ofSeconds(1).toNanos());
        assertThat(calendar.dayAt(Duration.ofSeconds(36).toNanos())).isEqualTo(2);
        assertThat(calendar.hourAt(Duration.ofSeconds(36).toNanos())).isEqualTo(12);
    }

    @Test
    void weekendsFollowTheDateOfDayOne() {
        RunCalendar calendar = RunCalendar.real(MONDAY);
        assertThat(calendar.isWeekend(5)).isFalse();
        assertThat(calendar.isWeekend(6)).isTrue();
        assertThat(calendar.isWeekend(7)).isTrue();
        assertThat(calendar.isWeekend(8)).isFalse();
    }
}
