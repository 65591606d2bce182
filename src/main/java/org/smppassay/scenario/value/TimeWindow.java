package org.smppassay.scenario.value;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch within one day, from its first instant up to but not including its last.
 *
 * @param from the first instant
 * @param to the end, after {@code from}; midnight means the end of the day, written 24:00
 */
public record TimeWindow(LocalTime from, LocalTime to) implements Comparable<TimeWindow> {
    public static final String PATTERN =
            "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?-(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00)";

    private static final String TIME = "((?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?";
    private static final Pattern FORMAT = Pattern.compile(TIME + ")-" + TIME + "|24:00)");
    private static final long NANOS_PER_DAY = Duration.ofDays(1).toNanos();
    private static final Comparator<TimeWindow> ORDER =
            Comparator.comparing(TimeWindow::start).thenComparing(TimeWindow::end);

    public TimeWindow {
        if (from.toNanoOfDay() >= endOf(to)) {
            throw new IllegalArgumentException("a window ends after it begins: " + from + "-" + to);
        }
    }

    /**
     * Reads {@code 08:30-09:30}; the end may be {@code 24:00}.
     *
     * @throws ValueFormatException if the text is anything else, or the end is not after the beginning
     */
    public static TimeWindow parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw ValueFormatException.expected("a window within one day such as \"08:30-09:30\"", text);
        }
        LocalTime from = LocalTime.parse(matcher.group(1));
        boolean endOfDay = matcher.group(2).equals("24:00");
        LocalTime to = endOfDay ? LocalTime.MIDNIGHT : LocalTime.parse(matcher.group(2));
        if (!endOfDay && !to.isAfter(from)) {
            throw ValueFormatException.expected("a window that ends after it begins, on the same day", text);
        }
        return new TimeWindow(from, to);
    }

    private static long endOf(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? NANOS_PER_DAY : to.toNanoOfDay();
    }

    /** From midnight to the first instant. */
    public Duration start() {
        return Duration.ofNanos(from.toNanoOfDay());
    }

    /** From midnight to the end; 24 hours for a window that lasts to the end of the day. */
    public Duration end() {
        return Duration.ofNanos(endOf(to));
    }

    /** Above zero, at most 24 hours. */
    public Duration length() {
        return end().minus(start());
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.toNanoOfDay() < endOf(to);
    }

    public boolean overlaps(TimeWindow other) {
        return start().compareTo(other.end()) < 0 && other.start().compareTo(end()) < 0;
    }

    /** By beginning, then by end. */
    @Override
    public int compareTo(TimeWindow other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
