package org.smppassay.carrier.network;

/**
 * What comes of one attempt to reach a subscriber, decided when the attempt begins.
 *
 * @param operator the serving operator
 * @param result how it ends
 * @param error the operator's error code; {@link #NO_ERROR} if the message arrives
 * @param nanos from the beginning of the attempt to its end
 * @param cause what decided it: {@code subscriber} or {@code incident: LABEL}
 */
public record Attempt(String operator, Result result, String error, long nanos, String cause) {
    public static final String NO_ERROR = "000";

    /** How an attempt ends. */
    public enum Result {
        /** The subscriber has the message. */
        DELIVERED,
        /** The subscriber can't be reached now, but may be later. */
        TEMPORARY_FAILURE,
        /** The subscriber will never have it. */
        PERMANENT_FAILURE
    }

    public boolean delivered() {
        return result == Result.DELIVERED;
    }
}
