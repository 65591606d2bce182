package org.smppassay.observation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times and durations as text, without the formatter that a row would otherwise spend its time in. Confined to the
 * thread or the lock of the sink that owns it.
 */
final class CsvFigures {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final long NANOS_PER_MICRO = 1_000L;
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Instant start;
    private final StringBuilder text = new StringBuilder(32);
    private long cachedSecond = Long.MIN_VALUE;
    private String cachedText = "";

    /**
     * @param start the instant that times are counted from
     */
    CsvFigures(Instant start) {
        this.start = start;
    }

    /** ISO 8601 in UTC to the millisecond, rounded down; empty for {@link MessageObservation#NEVER}. */
    String instant(long nanos) {
        if (nanos == MessageObservation.NEVER) {
            return "";
        }
        long sinceSecond = start.getNano() + Math.floorMod(nanos, NANOS_PER_SECOND);
        long second = start.getEpochSecond() + Math.floorDiv(nanos, NANOS_PER_SECOND) + sinceSecond / NANOS_PER_SECOND;
        if (second != cachedSecond) {
            cachedSecond = second;
            cachedText = TO_THE_SECOND.format(Instant.ofEpochSecond(second));
        }
        text.setLength(0);
        text.append(cachedText).append('.');
        threeDigits((int) (sinceSecond % NANOS_PER_SECOND / NANOS_PER_MILLI));
        return text.append('Z').toString();
    }

    /** From one time to another in milliseconds with three decimals; empty if either never was. */
    String millisBetween(long fromNanos, long toNanos) {
        boolean never = fromNanos == MessageObservation.NEVER || toNanos == MessageObservation.NEVER;
        return never ? "" : millis(toNanos - fromNanos);
    }

    /** A length of time in milliseconds with three decimals, rounded towards zero. */
    String millis(long nanos) {
        long micros = Math.abs(nanos / NANOS_PER_MICRO);
        text.setLength(0);
        if (nanos <= -NANOS_PER_MICRO) {
            text.append('-');
        }
        text.append(micros / 1000).append('.');
        threeDigits((int) (micros % 1000));
        return text.toString();
    }

    private void threeDigits(int number) {
        text.append((char) ('0' + number / 100));
        text.append((char) ('0' + number / 10 % 10));
        text.append((char) ('0' + number % 10));
    }
}
