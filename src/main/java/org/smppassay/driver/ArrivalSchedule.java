package org.smppassay.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.value.TimeWindow;
import org.smppassay.world.RunCalendar;

/**
 * When each message of the plan is meant to be sent: every day's messages evenly over that day's windows. Intended times
 * are fixed by the plan alone; whether they can be kept is another matter. Confined to one thread.
 */
final class ArrivalSchedule {
    private static final Duration WHOLE_DAY = Duration.ofDays(1);

    private final TestPlan plan;
    private final RunCalendar calendar;
    private final long notBeforeNanos;
    private List<Span> spans = List.of();
    private long spansNanos;
    private int day;
    private int placeInDay;
    private long taken;
    private long intendedNanos;
    private long windowEndNanos;

    /** A window of one day on the world's clock. */
    private record Span(long fromNanos, long untilNanos) {
        long length() {
            return untilNanos - fromNanos;
        }
    }

    /**
     * @param notBeforeNanos when the test starts; windows of day 1 that lie before it are left out
     */
    ArrivalSchedule(TestPlan plan, RunCalendar calendar, long notBeforeNanos) {
        this.plan = plan;
        this.calendar = calendar;
        this.notBeforeNanos = notBeforeNanos;
        startDay(1);
    }

    /** False once the whole plan has been taken. */
    boolean hasNext() {
        return day <= plan.days();
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

    /** Messages of the plan not yet taken. */
    long remaining() {
        return plan.totalMessages() - taken;
    }

    /** Takes the next message off the plan. */
    void advance() {
        taken++;
        placeInDay++;
        if (placeInDay == plan.messages().count()) {
            startDay(day + 1);
        } else {
            place();
        }
    }

    private void startDay(int next) {
        day = next;
        placeInDay = 0;
        if (hasNext()) {
            spans = spansOf(next);
            spansNanos = spans.stream().mapToLong(Span::length).sum();
            place();
        }
    }

    private void place() {
        long offset = (long) ((placeInDay + 0.5) / plan.messages().count() * spansNanos);
        for (Span span : spans) {
            if (offset < span.length()) {
                intendedNanos = span.fromNanos + offset;
                windowEndNanos = span.untilNanos;
                return;
            }
            offset -= span.length();
        }
        throw new IllegalStateException("no place for message " + placeInDay + " of day " + day);
    }

    private List<Span> spansOf(int of) {
        List<TimeWindow> windows = calendar.isWeekend(of)
                ? plan.windows().weekend()
                : plan.windows().weekday();
        List<Span> open = new ArrayList<>();
        for (TimeWindow window : windows) {
            add(open, calendar.nanosAt(of, window.start()), calendar.nanosAt(of, window.end()));
        }
        if (windows.isEmpty()) {
            add(open, calendar.nanosAt(of, Duration.ZERO), calendar.nanosAt(of, WHOLE_DAY));
        }
        return open;
    }

    private void add(List<Span> open, long from, long until) {
        long start = Math.max(from, notBeforeNanos);
        if (start < until) {
            open.add(new Span(start, until));
        }
    }
}
