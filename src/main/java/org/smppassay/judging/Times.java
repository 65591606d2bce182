package org.smppassay.judging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads times as files have them: ISO 8601, {@code yyyy-MM-dd HH:mm:ss}, the digits of a receipt, or seconds and milliseconds
 * since 1970. Ten digits are seconds up to 2033, {@code yyMMddHHmm} from {@code 20} on: there no time of either kind is one
 * of the other that anybody could mean. Immutable.
 */
final class Times {
    private static final String EXPECTED =
            "a time such as 2025-06-16T08:30:00+08:00, 2025-06-16 08:30:00 or 1750033800";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{10,17}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}[.][0-9]{1,9}");
    private static final long SECONDS_UNTIL = 2_000_000_000L;
    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;
    private static final long MILLIS = 1000;

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu[-][/]M[-][/]d['T'][' ']H:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final Pattern DATE = Pattern.compile("[0-9]{4}[-/.]?[0-9]{1,2}[-/.]?[0-9]{1,2}");
    private static final DateTimeFormatter WRITTEN_DATE =
            DateTimeFormatter.ofPattern("[uuuuMMdd][uuuu-M-d][uuuu/M/d][uuuu.M.d]", Locale.ROOT);

    private final Optional<ZoneId> zone;

    /**
     * @param zone of times that name none
     */
    Times(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** What the cell says; a time without zone is only understood if the user has named one. */
    Moment read(Column column, String text) throws BadCellException {
        try {
            if (DIGITS.matcher(text).matches()) {
                return digits(column, text);
            }
            if (SECONDS.matcher(text).matches()) {
                int point = text.indexOf('.');
                String nanos = (text.substring(point + 1) + "000000000").substring(0, 9);
                return since1970(
                        Instant.ofEpochSecond(Long.parseLong(text.substring(0, point)), Long.parseLong(nanos)));
            }
            TemporalAccessor read = WRITTEN.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime told
                    ? new Moment(told.toInstant(), Optional.of(told.getOffset()))
                    : local(column, text, LocalDateTime.from(read));
        } catch (DateTimeException e) {
            throw BadCellException.of(column, EXPECTED, text);
        }
    }

    /** A time, or a date alone, which is the last moment of its day. */
    Instant readOrDate(Column column, String text) throws BadCellException {
        if (!DATE.matcher(text).matches()) {
            return read(column, text).instant();
        }
        try {
            LocalDate date = LocalDate.parse(text, WRITTEN_DATE);
            return local(column, text, date.plusDays(1).atStartOfDay().minusNanos(1))
                    .instant();
        } catch (DateTimeException e) {
            throw BadCellException.of(column, EXPECTED, text);
        }
    }

    private Moment digits(Column column, String text) throws BadCellException {
        return switch (text.length()) {
            case SECONDS_DIGITS -> {
                long seconds = Long.parseLong(text);
                yield seconds < SECONDS_UNTIL
                        ? since1970(Instant.ofEpochSecond(seconds))
                        : local(column, text, joined("20" + text + "00"));
            }
            case 12 -> local(column, text, joined("20" + text));
            case MILLIS_DIGITS -> since1970(Instant.ofEpochMilli(Long.parseLong(text)));
            case 14 -> local(column, text, joined(text));
            case 17 -> {
                LocalDateTime second = joined(text.substring(0, 14));
                yield local(column, text, second.plusNanos(Long.parseLong(text.substring(14)) * MILLIS * MILLIS));
            }
            default -> throw BadCellException.of(column, EXPECTED, text);
        };
    }

    /** Of {@code yyyyMMddHHmmss}. */
    private static LocalDateTime joined(String digits) {
        return LocalDateTime.of(
                part(digits, 0, 4),
                part(digits, 4, 6),
                part(digits, 6, 8),
                part(digits, 8, 10),
                part(digits, 10, 12),
                part(digits, 12, 14));
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static Moment since1970(Instant instant) {
        return new Moment(instant, Optional.empty());
    }

    private Moment local(Column column, String text, LocalDateTime time) throws BadCellException {
        if (zone.isEmpty()) {
            throw new BadCellException(
                    column, "the time '" + text + "' names no zone; say which one with --zone, such as --zone +08:00");
        }
        return new Moment(time.atZone(zone.get()).toInstant(), Optional.empty());
    }
}
