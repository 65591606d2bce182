package org.smppassay.carrier;

import org.smppassay.protocol.MessageState;

/**
 * What will become of a submission, decided when it is accepted.
 *
 * @param operator the serving operator
 * @param state the final state
 * @param error the error code; {@code 000} if there is none
 * @param delayNanos from submission to the final state
 * @param cause what decided it: {@code subscriber} or {@code incident: LABEL}
 */
record Prospect(String operator, MessageState state, String error, long delayNanos, String cause) {
    static final String NO_ERROR = "000";

    boolean delivered() {
        return state == MessageState.DELIVERED;
    }
}
