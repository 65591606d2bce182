package org.smppassay.carrier.admission;

import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.protocol.MessageState;

/**
 * What somebody wants to happen to a submission.
 *
 * @param status it is refused with; 0 if it is let in
 * @param silence whether the response is withheld
 * @param answerAfter from the submission to its response; null means as for all
 * @param state its final state, ENROUTE if it is to have none; null if the network decides
 * @param error that goes with the state
 * @param after from acceptance to the final state; null if the network decides
 * @param receipt whether receipts are sent
 * @param cause where it was written, for the truth
 */
record Direction(
        int status,
        boolean silence,
        @Nullable Delay answerAfter,
        @Nullable MessageState state,
        String error,
        @Nullable Delay after,
        boolean receipt,
        String cause) {

    /** The error that goes with a state if none is given. */
    static String usualError(MessageState state) {
        return state == MessageState.DELIVERED || state == MessageState.ACCEPTED ? "000" : "001";
    }

    /** What it makes of a submission. */
    Ruling ruling(Responses responses, long index, long nowNanos) {
        Ruling ruling = status != 0 ? Ruling.refused(status) : Ruling.admitted(destiny(index, nowNanos));
        if (silence) {
            return responses.withhold(ruling);
        }
        return answerAfter == null
                ? responses.late(ruling, index, nowNanos)
                : ruling.answeredAfter(answerAfter.nanos(index, nowNanos));
    }

    /** Null if it only says how to answer. */
    private @Nullable Destiny destiny(long index, long nowNanos) {
        if (state == null && after == null && receipt) {
            return null;
        }
        long delay = after == null ? Destiny.NETWORK_DELAY : after.nanos(index, nowNanos);
        return new Destiny(state, error, delay, receipt, cause);
    }
}
