package org.smppassay.carrier.delivery;

import org.smppassay.scenario.carrier.OutboxSpec;

/**
 * When what was not taken is sent again. Immutable.
 *
 * @param attempts how often one delivery is sent at most
 * @param pauseNanos between two attempts
 */
record Repetition(int attempts, long pauseNanos) {
    /** ESME Receiver Permanent App Error (SMPP 3.4, clause 5.1.3). */
    private static final int RECEIVER_PERMANENT_ERROR = 0x65;

    /** ESME Receiver Reject Message. */
    private static final int RECEIVER_REJECT = 0x66;

    static Repetition of(OutboxSpec spec) {
        return new Repetition(spec.attempts(), spec.retryAfter().toNanos());
    }

    /** True if the ESME has said that it will never take it; all other errors may pass. */
    static boolean refusedForGood(int status) {
        return status == RECEIVER_PERMANENT_ERROR || status == RECEIVER_REJECT;
    }
}
