package org.smppassay.scenario.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the scenario file writes them: numbers with units, the greatest unit first. */
public final class Durations {
    /** What {@link #parse} accepts; at least one of the parts has to be there. */
    public static final String PATTERN = "(?=[0-9])(" + Durations.NUMBER + "d)?(" + Durations.NUMBER + "h)?("
            + Durations.NUMBER + "m)?(" + Durations.NUMBER + "s)?(" + Durations.NUMBER + "ms)?";

    private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,9})?";

    private static final Pattern FORMAT = Pattern.compile(
            "(?=[0-9])(?:N d)?(?:N h)?(?:N m)?(?:N s)?(?:N ms)?".replace("N ", "([0-9]{1,9}(?:\\.[0-9]{1,9})?)"));

    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};
    private static final long[] NANOS = {
        86_400_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L
    };
    private static final BigDecimal MOST_NANOS =
            BigDecimal.valueOf(Duration.ofDays(36_500).toNanos());

    private Durations() {}

    /**
     * Reads {@code 3s}, {@code 500ms}, {@code 48h}, {@code 2h30m}, {@code 1.5s} or {@code 5d}.
     *
     * @throws ValueFormatException if the text is anything else, or longer than 36 500 days
     */
    public static Duration parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw ValueFormatException.expected("a duration such as 3s, 500ms, 48h, 2h30m or 5d", text);
        }
        BigDecimal nanos = BigDecimal.ZERO;
        for (int unit = 0; unit < NANOS.length; unit++) {
            String number = matcher.group(unit + 1);
            if (number != null) {
                nanos = nanos.add(new BigDecimal(number).multiply(BigDecimal.valueOf(NANOS[unit])));
            }
        }
        if (nanos.compareTo(MOST_NANOS) > 0) {
            throw ValueFormatException.expected("a duration of at most 36500d", text);
        }
        return Duration.ofNanos(nanos.longValue());
    }

    /** The shortest form that parses again to the same duration in whole milliseconds, such as {@code 2h30m}. */
    public static String format(Duration duration) {
        long rest = duration.toNanos();
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < NANOS.length; unit++) {
            long count = rest / NANOS[unit];
            rest %= NANOS[unit];
            if (count > 0) {
                text.append(count).append(UNITS[unit]);
            }
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
