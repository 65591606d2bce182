package org.smppassay.carrier.network;

/**
 * What comes of one attempt to reach a subscriber, decided when the attempt begins.
 *
 * @param operator the serving operator
 * @param rangeOperator the operator that the number's range was given to; another one if the number is ported
 * @param result how it ends
 * @param failure what went wrong; {@link Failure#NONE} if the message arrives
 * @param nanos from the beginning of the attempt to its end
 * @param cause what decided it: {@code subscriber}, {@code incident: LABEL} and the like
 */
public record Attempt(String operator, String rangeOperator, Result result, Failure failure, long nanos, String cause) {
    public static final String NO_ERROR = Failure.NONE.code();

    /** An attempt that ends as its failure says. */
    Attempt(String operator, String rangeOperator, Failure failure, long nanos, String cause) {
        this(operator, rangeOperator, failure.result(), failure, nanos, cause);
    }

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

    /** The operator's error code; {@link #NO_ERROR} if the message arrives. */
    public String error() {
        return failure.code();
    }
}
