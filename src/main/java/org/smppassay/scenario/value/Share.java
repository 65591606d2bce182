package org.smppassay.scenario.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole, or a difference between two such parts.
 *
 * @param value 0 to 1
 */
public record Share(double value) implements Comparable<Share> {
    public static final Share NONE = new Share(0);
    public static final Share ALL = new Share(1);

    /** What {@link #parse} accepts, but for the upper bound. */
    public static final String PATTERN = "[0-9]{1,9}(\\.[0-9]{1,12})?(%|‰|pp)";

    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,12})?)(%|‰|pp)");

    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share is between 0 and 1, not " + value);
        }
    }

    /**
     * Reads {@code 99.3%}, {@code 0.3‰} or {@code 0.5pp} (percentage points).
     *
     * @throws ValueFormatException if the text is anything else or the share exceeds 100%
     */
    public static Share parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw ValueFormatException.expected("a share such as 99.3%, 0.3‰ or 0.5pp", text);
        }
        int places = matcher.group(2).equals("‰") ? 3 : 2;
        double value = new BigDecimal(matcher.group(1)).movePointLeft(places).doubleValue();
        if (value > 1) {
            throw ValueFormatException.expected("a share of at most 100%", text);
        }
        return new Share(value);
    }

    /** Whether these add up to the whole, within 1e-9. */
    public static boolean addUpToAll(Iterable<Share> shares) {
        return Math.abs(sum(shares) - 1) <= 1e-9;
    }

    /** The sum, which may exceed 1. */
    public static double sum(Iterable<Share> shares) {
        double sum = 0;
        for (Share share : shares) {
            sum += share.value;
        }
        return sum;
    }

    @Override
    public int compareTo(Share other) {
        return Double.compare(value, other.value);
    }

    /** In percent, such as {@code 99.3%}; parses again to the same share. */
    @Override
    public String toString() {
        return Decimals.plain(BigDecimal.valueOf(value).movePointRight(2)) + "%";
    }
}
