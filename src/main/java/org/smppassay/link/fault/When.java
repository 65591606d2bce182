package org.smppassay.link.fault;

/**
 * When a fault may strike.
 *
 * @param fromNanos start of its window, on the world's clock
 * @param untilNanos end of its window, {@link Long#MAX_VALUE} for none
 * @param rhythm what gives the moments
 * @param everyNanos from moment to moment, above 0 with a rhythm that repeats
 * @param lastsNanos how long it goes on from each moment; 0: for the one PDU or connection, without a rhythm for the window
 * @param afterPdus with {@link Rhythm#PDUS}, the PDUs sent on a connection from strike to strike, at least 1
 * @param share chance of each PDU or connection to be struck, 0 to 1
 */
public record When(
        long fromNanos,
        long untilNanos,
        Rhythm rhythm,
        long everyNanos,
        long lastsNanos,
        long afterPdus,
        double share) {

    /** What gives the moments at which a fault strikes. */
    public enum Rhythm {
        /** None: the whole window is one. */
        STEADY,
        /** The window's start. */
        ONCE,
        /** The window's start, and again after each interval. */
        REGULAR,
        /** One at random in each interval of the window. */
        RANDOM,
        /** The number of PDUs that a connection has carried. */
        PDUS
    }

    public When {
        boolean repeats = rhythm == Rhythm.REGULAR || rhythm == Rhythm.RANDOM;
        if ((repeats && everyNanos <= 0) || (rhythm == Rhythm.PDUS && afterPdus < 1) || untilNanos < fromNanos) {
            throw new IllegalArgumentException("a fault that strikes at impossible moments");
        }
    }

    /** At all times, each PDU or connection with the same chance. */
    public static When always(double share) {
        return new When(Long.MIN_VALUE, Long.MAX_VALUE, Rhythm.STEADY, 0, 0, 0, share);
    }

    boolean inWindow(long nanos) {
        return nanos >= fromNanos && nanos < untilNanos;
    }

    /** True if a strike is one moment, not a span of time. */
    boolean momentary() {
        return rhythm != Rhythm.STEADY && lastsNanos == 0;
    }
}
