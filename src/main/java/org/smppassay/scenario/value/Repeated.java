package org.smppassay.scenario.value;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time, so many times in a row.
 *
 * @param span above zero
 * @param times 1 to 9999
 */
public record Repeated(Duration span, int times) implements Comparable<Repeated> {
    public static final String PATTERN = Durations.PATTERN + "( ?x ?[1-9][0-9]{0,3})?";

    private static final Pattern FORMAT = Pattern.compile("(.*?)(?: ?x ?([1-9][0-9]{0,3}))?");

    public Repeated {
        if (span.isZero() || span.isNegative() || times < 1) {
            throw new IllegalArgumentException("a span above zero, at least once, not " + span + " x" + times);
        }
    }

    /**
     * Reads {@code 10m x6}, or {@code 1h} for once.
     *
     * @throws ValueFormatException if the text is anything else, or a span of nothing
     */
    public static Repeated parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        String expected = "a duration and how often, such as 10m x6 or 1h";
        if (!matcher.matches()) {
            throw ValueFormatException.expected(expected, text);
        }
        Duration span = Durations.parse(matcher.group(1));
        if (span.isZero()) {
            throw ValueFormatException.expected(expected + ", above zero", text);
        }
        return new Repeated(span, matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)));
    }

    @Override
    public int compareTo(Repeated other) {
        int bySpan = span.compareTo(other.span);
        return bySpan == 0 ? Integer.compare(times, other.times) : bySpan;
    }

    @Override
    public String toString() {
        return Durations.format(span) + " x" + times;
    }
}
