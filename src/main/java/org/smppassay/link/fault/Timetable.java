package org.smppassay.link.fault;

import org.smppassay.world.RandomStream;

/**
 * The moments of one fault on the world's clock, numbered from 0. Pure: any moment can be asked for without those before
 * it. Immutable.
 */
final class Timetable {
    /** No moment has this number. */
    static final long NONE = -1;

    /** A time that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    private final When when;
    private final RandomStream places;

    /**
     * @param places where in its interval each moment of a random rhythm lies
     */
    Timetable(When when, RandomStream places) {
        this.when = when;
        this.places = places;
    }

    /** When the next moment after {@code nanos} comes, or {@link #NEVER}. */
    long nextAfter(long nanos) {
        long next = nanos < when.fromNanos() ? 0 : latest(nanos) + 1;
        long time = timeOf(next);
        return time > nanos && time < when.untilNanos() ? time : NEVER;
    }

    /** The number of the last moment that is not after {@code nanos}, or {@link #NONE}. */
    long latest(long nanos) {
        long time = Math.min(nanos, when.untilNanos() - 1);
        if (time < when.fromNanos()) {
            return NONE;
        }
        return switch (when.rhythm()) {
            case STEADY, ONCE -> 0;
            case REGULAR -> (time - when.fromNanos()) / when.everyNanos();
            case RANDOM -> {
                long interval = (time - when.fromNanos()) / when.everyNanos();
                yield timeOf(interval) <= time ? interval : interval - 1;
            }
            case PDUS -> NONE;
        };
    }

    /** The number of the span that {@code nanos} lies in, or {@link #NONE}. */
    long spanAt(long nanos) {
        long latest = nanos < when.untilNanos() ? latest(nanos) : NONE;
        return latest != NONE && nanos < endOf(latest) ? latest : NONE;
    }

    /** When a span ends, or {@link #NEVER}. */
    long endOf(long number) {
        return when.rhythm() == When.Rhythm.STEADY
                ? when.untilNanos()
                : Math.min(when.untilNanos(), timeOf(number) + when.lastsNanos());
    }

    private long timeOf(long number) {
        return switch (when.rhythm()) {
            case STEADY, ONCE -> number == 0 ? when.fromNanos() : NEVER;
            case REGULAR -> when.fromNanos() + number * when.everyNanos();
            case RANDOM ->
                when.fromNanos() + number * when.everyNanos() + (long) (places.uniform(number) * when.everyNanos());
            case PDUS -> NEVER;
        };
    }
}
