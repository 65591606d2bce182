package org.smppassay.scenario.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events per time.
 *
 * @param perSecond above 0, at most 1 000 000
 */
public record Rate(double perSecond) implements Comparable<Rate> {
    public static final String PATTERN = "[0-9]{1,9}(\\.[0-9]{1,9})?/(s|min|h)";

    private static final double MOST_PER_SECOND = 1_000_000;
    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)/(s|min|h)");

    public Rate {
        if (!(perSecond > 0 && perSecond <= MOST_PER_SECOND)) {
            throw new IllegalArgumentException("a rate is above 0 and at most 1000000 per second, not " + perSecond);
        }
    }

    /**
     * Reads {@code 200/s}, {@code 10/min} or {@code 3600/h}.
     *
     * @throws ValueFormatException if the text is anything else, zero, or above 1 000 000 per second
     */
    public static Rate parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw ValueFormatException.expected("a rate such as 200/s, 10/min or 3600/h", text);
        }
        double perSecond = Double.parseDouble(matcher.group(1)) / secondsIn(matcher.group(2));
        if (!(perSecond > 0 && perSecond <= MOST_PER_SECOND)) {
            throw ValueFormatException.expected("a rate above 0 and at most 1000000/s", text);
        }
        return new Rate(perSecond);
    }

    private static int secondsIn(String unit) {
        return switch (unit) {
            case "s" -> 1;
            case "min" -> 60;
            default -> 3600;
        };
    }

    @Override
    public int compareTo(Rate other) {
        return Double.compare(perSecond, other.perSecond);
    }

    /** Per second, such as {@code 200/s}. */
    @Override
    public String toString() {
        return Decimals.plain(BigDecimal.valueOf(perSecond)) + "/s";
    }
}
