package org.smppassay.carrier.broadcast;

import org.smppassay.protocol.MessageState;

/**
 * When a broadcast is on the air: its repetitions at equal intervals, until all are done, its validity is over or it is
 * cancelled. Times in nanoseconds on the world's clock. Immutable.
 *
 * @param startNanos the first repetition
 * @param repetitions at least 1
 * @param intervalNanos from one repetition to the next, more than 0
 * @param untilNanos end of the validity
 * @param cancelledNanos when it was cancelled; {@link #NEVER} if it was not
 */
record Airtime(long startNanos, int repetitions, long intervalNanos, long untilNanos, long cancelledNanos) {
    static final long NEVER = Long.MAX_VALUE;

    Airtime cancelledAt(long nanos) {
        return new Airtime(startNanos, repetitions, intervalNanos, untilNanos, nanos);
    }

    /** When it is over. */
    long endNanos() {
        return Math.min(cancelledNanos, Math.min(untilNanos, lastNanos()));
    }

    /** The last repetition, if nothing comes before. */
    private long lastNanos() {
        long rest = repetitions - 1L;
        return intervalNanos > (NEVER - startNanos) / Math.max(1, rest) ? NEVER - 1 : startNanos + rest * intervalNanos;
    }

    MessageState stateAt(long nanos) {
        if (nanos < endNanos()) {
            return nanos < startNanos ? MessageState.SCHEDULED : MessageState.ENROUTE;
        }
        if (endNanos() == lastNanos()) {
            return MessageState.DELIVERED;
        }
        return cancelledNanos <= untilNanos ? MessageState.DELETED : MessageState.EXPIRED;
    }

    /** Repetitions that have been on the air. */
    int repetitionsAt(long nanos) {
        long lived = Math.min(nanos, endNanos()) - startNanos;
        return lived < 0 ? 0 : (int) Math.min(repetitions, 1 + lived / intervalNanos);
    }
}
