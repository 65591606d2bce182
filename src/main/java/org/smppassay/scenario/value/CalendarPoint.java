package org.smppassay.scenario.value;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in the calendar of a run.
 *
 * @param day 1 is the day of {@code test.start}
 * @param time in the zone of {@code test.start}
 */
public record CalendarPoint(int day, LocalTime time) implements Comparable<CalendarPoint> {
    public static final String PATTERN = "day [0-9]{1,4} ([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    private static final Pattern FORMAT =
            Pattern.compile("day ([0-9]{1,4}) ((?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)");

    private static final Comparator<CalendarPoint> ORDER =
            Comparator.comparingInt(CalendarPoint::day).thenComparing(CalendarPoint::time);

    public CalendarPoint {
        if (day < 1) {
            throw new IllegalArgumentException("days are counted from 1, not " + day);
        }
    }

    /**
     * Reads {@code day 3 17:00} or {@code day 3 17:00:30}.
     *
     * @throws ValueFormatException if the text is anything else, or names day 0
     */
    public static CalendarPoint parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw ValueFormatException.expected("a point in the calendar such as 'day 3 17:00'", text);
        }
        int day = Integer.parseInt(matcher.group(1));
        if (day < 1) {
            throw ValueFormatException.expected("a day counted from 1", text);
        }
        return new CalendarPoint(day, LocalTime.parse(matcher.group(2)));
    }

    @Override
    public int compareTo(CalendarPoint other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "day " + day + " " + time;
    }
}
