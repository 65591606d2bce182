package org.smppassay.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.scenario.test.Windows;
import org.smppassay.scenario.value.TimeWindow;
import org.smppassay.world.RunCalendar;

/** When messages may be sent: the plan's windows, laid on the world's clock. Immutable. */
final class OpeningHours {
    private static final Duration WHOLE_DAY = Duration.ofDays(1);

    private final Windows windows;
    private final RunCalendar calendar;
    private final long notBeforeNanos;

    /** A window of one day on the world's clock. */
    record Span(long fromNanos, long untilNanos) {
        long length() {
            return untilNanos - fromNanos;
        }
    }

    /**
     * @param notBeforeNanos when the test starts; windows that lie before it are left out
     */
    OpeningHours(Windows windows, RunCalendar calendar, long notBeforeNanos) {
        this.windows = windows;
        this.calendar = calendar;
        this.notBeforeNanos = notBeforeNanos;
    }

    /** The windows of a day, in order. A kind of day without windows is open all day. */
    List<Span> on(int day) {
        List<TimeWindow> daily = calendar.isWeekend(day) ? windows.weekend() : windows.weekday();
        List<Span> open = new ArrayList<>();
        for (TimeWindow window : daily) {
            add(open, calendar.nanosAt(day, window.start()), calendar.nanosAt(day, window.end()));
        }
        if (daily.isEmpty()) {
            add(open, calendar.nanosAt(day, Duration.ZERO), calendar.nanosAt(day, WHOLE_DAY));
        }
        return open;
    }

    /** The window that is open at {@code nanos}, from then on, or else the next one. */
    Span from(long nanos) {
        for (int day = calendar.dayAt(nanos); ; day++) {
            for (Span span : on(day)) {
                if (nanos < span.untilNanos()) {
                    return new Span(Math.max(nanos, span.fromNanos()), span.untilNanos());
                }
            }
        }
    }

    private void add(List<Span> open, long from, long until) {
        long start = Math.max(from, notBeforeNanos);
        if (start < until) {
            open.add(new Span(start, until));
        }
    }
}
