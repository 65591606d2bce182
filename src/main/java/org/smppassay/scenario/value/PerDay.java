package org.smppassay.scenario.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of messages on each day.
 *
 * @param count 0 or more
 */
public record PerDay(int count) implements Comparable<PerDay> {
    public static final String PATTERN = "[0-9]{1,9}/day";

    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,9})/day");

    public PerDay {
        if (count < 0) {
            throw new IllegalArgumentException("a number per day is not negative: " + count);
        }
    }

    /**
     * Reads {@code 1000/day}.
     *
     * @throws ValueFormatException if the text is anything else
     */
    public static PerDay parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw ValueFormatException.expected("a number per day such as 1000/day", text);
        }
        return new PerDay(Integer.parseInt(matcher.group(1)));
    }

    @Override
    public int compareTo(PerDay other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count + "/day";
    }
}
