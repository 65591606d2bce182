package org.smppassay.world;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The calendar of a run: where its days and hours lie on the world's clock. Day 1 00:00 is the world's nanosecond 0. A
 * compressed run has shorter days; only positions in the calendar shrink, never latencies or timers. Immutable.
 *
 * @param firstDate the date of day 1, which decides what is a weekend
 * @param dayNanos how long a day lasts on the world's clock, more than 0
 */
public record RunCalendar(LocalDate firstDate, long dayNanos) {
    private static final long REAL_DAY_NANOS = Duration.ofDays(1).toNanos();

    public RunCalendar {
        if (dayNanos <= 0) {
            throw new IllegalArgumentException("a day must last longer than " + dayNanos + " ns");
        }
    }

    /** A calendar whose days last 24 hours. */
    public static RunCalendar real(LocalDate firstDate) {
        return new RunCalendar(firstDate, REAL_DAY_NANOS);
    }

    /** True if its days are shorter or longer than real ones. */
    public boolean compressed() {
        return dayNanos != REAL_DAY_NANOS;
    }

    /** The world's nanosecond that lies {@code sinceMidnight} into {@code day} (from 1) of the calendar. */
    public long nanosAt(int day, Duration sinceMidnight) {
        return (day - 1) * dayNanos + scaled(sinceMidnight.toNanos());
    }

    /** How long a span of calendar time lasts on the world's clock. */
    public long scaled(long calendarNanos) {
        return compressed() ? (long) ((double) calendarNanos * dayNanos / REAL_DAY_NANOS) : calendarNanos;
    }

    /** The day, from 1, that holds {@code nanos}; anything before day 1 counts as day 1. */
    public int dayAt(long nanos) {
        return (int) Math.max(0, nanos / dayNanos) + 1;
    }

    /** The hour, 0 to 23, that holds {@code nanos}. */
    public int hourAt(long nanos) {
        return (int) (Math.floorMod(nanos, dayNanos) * 24.0 / dayNanos);
    }

    /** The time since midnight, in the calendar, at {@code nanos}; before day 1 that of the moment as many days later. */
    public Duration timeAt(long nanos) {
        long since = Math.floorMod(nanos, dayNanos);
        return Duration.ofNanos(compressed() ? (long) ((double) since * REAL_DAY_NANOS / dayNanos) : since);
    }

    /** True if {@code day}, from 1, is a Saturday or Sunday. */
    public boolean isWeekend(int day) {
        DayOfWeek name = firstDate.plusDays(day - 1L).getDayOfWeek();
        return name == DayOfWeek.SATURDAY || name == DayOfWeek.SUNDAY;
    }
}
