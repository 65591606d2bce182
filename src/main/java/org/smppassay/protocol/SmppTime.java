package org.smppassay.protocol;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Times as SMPP writes them (clause 7.1.1; SMPP 5.0, clause 4.7.23): 16 characters, absolute as {@code YYMMDDhhmmsstnnp} or relative as
 * {@code YYMMDDhhmmss000R}. Stateless.
 */
public final class SmppTime {
    private static final int LENGTH = 16;
    private static final int CENTURY = 100;
    private static final int NANOS_IN_TENTH = 100_000_000;
    private static final int SECONDS_IN_QUARTER = 900;
    private static final int MAX_QUARTERS = 48;
    private static final Duration LONGEST_RELATIVE = Duration.ofDays(32);

    private SmppTime() {}

    /** What a time turned out to be. */
    public sealed interface Reading {}

    /** The field is empty: the SMSC's default. */
    public record Unset() implements Reading {
        private static final Unset INSTANCE = new Unset();
    }

    /**
     * A point in time, which may lie in the past.
     *
     * @param instant exact to a tenth of a second if the time was absolute
     * @param relative whether it was written as a distance from now
     */
    public record Moment(Instant instant, boolean relative) implements Reading {}

    /**
     * No time.
     *
     * @param why in a few words; says nothing the peer wrote
     */
    public record Malformed(String why) implements Reading {}

    /**
     * Reads a time. Never throws, whatever a peer wrote. Strict: all 16 characters, a date there is, an offset of at most 12 hours; tenths and
     * offset of a relative time are zeros.
     *
     * <p>Of the years that end in YY the one closest to now is meant. A relative time goes by the calendar: "one month" ends on the same day
     * of the next month, or its last day.
     *
     * @param text the field, as in schedule_delivery_time or validity_period
     * @param now what a relative time counts from
     * @param zone of the calendar that a relative time is counted in
     */
    public static Reading read(String text, Instant now, ZoneId zone) {
        if (text.isEmpty()) {
            return Unset.INSTANCE;
        }
        if (text.length() != LENGTH) {
            return new Malformed("not 16 characters");
        }
        for (int i = 0; i < LENGTH - 1; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return new Malformed("character " + (i + 1) + " is no digit");
            }
        }
        return switch (text.charAt(LENGTH - 1)) {
            case 'R' -> relative(text, now, zone);
            case '+' -> absolute(text, now, 1);
            case '-' -> absolute(text, now, -1);
            default -> new Malformed("the last character is none of + - R");
        };
    }

    private static Reading absolute(String text, Instant now, int sign) {
        int quarters = twoDigits(text, 13);
        if (quarters > MAX_QUARTERS) {
            return new Malformed("offset of more than 48 quarters of an hour");
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(sign * quarters * SECONDS_IN_QUARTER);
        try {
            LocalDateTime time = LocalDateTime.of(
                    closestYear(twoDigits(text, 0), now.atOffset(offset).getYear()),
                    twoDigits(text, 2),
                    twoDigits(text, 4),
                    twoDigits(text, 6),
                    twoDigits(text, 8),
                    twoDigits(text, 10),
                    (text.charAt(12) - '0') * NANOS_IN_TENTH);
            return new Moment(time.toInstant(offset), false);
        } catch (DateTimeException e) {
            return new Malformed("no such date or time of day");
        }
    }

    private static Reading relative(String text, Instant now, ZoneId zone) {
        if (!text.startsWith("000", 12)) {
            return new Malformed("a relative time with tenths or an offset");
        }
        int hours = twoDigits(text, 6);
        int minutes = twoDigits(text, 8);
        int seconds = twoDigits(text, 10);
        if (twoDigits(text, 2) > 12 || twoDigits(text, 4) > 31 || hours > 23 || minutes > 59 || seconds > 59) {
            return new Malformed("no such distance in time");
        }
        return new Moment(
                now.atZone(zone)
                        .plusYears(twoDigits(text, 0))
                        .plusMonths(twoDigits(text, 2))
                        .plusDays(twoDigits(text, 4))
                        .toInstant()
                        .plusSeconds((hours * 60L + minutes) * 60L + seconds),
                true);
    }

    /** The year that ends in these two digits, at most 50 years from this one. */
    private static int closestYear(int twoDigits, int thisYear) {
        int year = Math.floorDiv(thisYear, CENTURY) * CENTURY + twoDigits;
        if (year - thisYear > CENTURY / 2) {
            return year - CENTURY;
        }
        return thisYear - year > CENTURY / 2 ? year + CENTURY : year;
    }

    /** The absolute form, to a tenth of a second (the rest is cut off); in UTC if the offset is none that quarters of an hour up to 48 can tell. */
    public static String absolute(OffsetDateTime time) {
        int offset = time.getOffset().getTotalSeconds();
        int quarters = Math.abs(offset) / SECONDS_IN_QUARTER;
        if (offset % SECONDS_IN_QUARTER != 0 || quarters > MAX_QUARTERS) {
            return absolute(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
        return appendReceiptDate(new OctetText(LENGTH), time.toLocalDateTime())
                .appendTwoDigits(time.getSecond())
                .append((char) ('0' + time.getNano() / NANOS_IN_TENTH))
                .appendTwoDigits(quarters)
                .append(offset < 0 ? '-' : '+')
                .toString();
    }

    /**
     * The relative form in days, hours, minutes and seconds; fractions are cut off.
     *
     * @throws IllegalArgumentException if the duration is negative or takes 32 days or more, which would need months
     */
    public static String relative(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST_RELATIVE) >= 0) {
            throw new IllegalArgumentException("not 0 to 31 days: " + duration);
        }
        return new OctetText(LENGTH)
                .append("0000")
                .appendTwoDigits((int) duration.toDaysPart())
                .appendTwoDigits(duration.toHoursPart())
                .appendTwoDigits(duration.toMinutesPart())
                .appendTwoDigits(duration.toSecondsPart())
                .append("000R")
                .toString();
    }

    /** Appends the date of a receipt, {@code YYMMDDhhmm} (appendix B). */
    static OctetText appendReceiptDate(OctetText out, LocalDateTime time) {
        return out.appendTwoDigits(Math.floorMod(time.getYear(), CENTURY))
                .appendTwoDigits(time.getMonthValue())
                .appendTwoDigits(time.getDayOfMonth())
                .appendTwoDigits(time.getHour())
                .appendTwoDigits(time.getMinute());
    }

    private static int twoDigits(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
