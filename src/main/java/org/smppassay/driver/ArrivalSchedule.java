package org.smppassay.driver;

import java.util.List;
import org.smppassay.driver.OpeningHours.Span;

/**
 * When each message of the plan is meant to be sent: every day's messages evenly over that day's windows. Intended times
 * are fixed by the plan alone; whether they can be kept is another matter. Confined to one thread.
 */
final class ArrivalSchedule {
    private final OpeningHours hours;
    private final int lastDay;
    private final int perDay;
    private List<Span> spans = List.of();
    private long spansNanos;
    private int day;
    private int placeInDay;
    private long remaining;
    private long intendedNanos;
    private long windowEndNanos;

    /**
     * @param hours when messages may be sent
     * @param firstDay from 1
     * @param days how many, at least 1, each with an hour to send in
     * @param perDay messages on each day, at least 1
     */
    ArrivalSchedule(OpeningHours hours, int firstDay, int days, int perDay) {
        this.hours = hours;
        this.lastDay = firstDay + days - 1;
        this.perDay = perDay;
        this.remaining = (long) days * perDay;
        startDay(firstDay);
    }

    /** False once the whole plan has been taken. */
    boolean hasNext() {
        return day <= lastDay;
    }

    /** When the next message is meant to be sent. */
    long intendedNanos() {
        return intendedNanos;
    }

    /** When the window of the next message ends. */
    long windowEndNanos() {
        return windowEndNanos;
    }

    /** The day of the next message, from 1. */
    int day() {
        return day;
    }

    /** The last day of the plan. */
    int lastDay() {
        return lastDay;
    }

    /** Messages of the plan not yet taken. */
    long remaining() {
        return remaining;
    }

    /** Takes the next message off the plan. */
    void advance() {
        remaining--;
        placeInDay++;
        if (placeInDay == perDay) {
            startDay(day + 1);
        } else {
            place();
        }
    }

    private void startDay(int next) {
        day = next;
        placeInDay = 0;
        if (hasNext()) {
            spans = hours.on(next);
            spansNanos = spans.stream().mapToLong(Span::length).sum();
            place();
        }
    }

    private void place() {
        long offset = (long) ((placeInDay + 0.5) / perDay * spansNanos);
        for (Span span : spans) {
            if (offset < span.length()) {
                intendedNanos = span.fromNanos() + offset;
                windowEndNanos = span.untilNanos();
                return;
            }
            offset -= span.length();
        }
        throw new IllegalStateException("no place for message " + placeInDay + " of day " + day);
    }
}
