package org.smppassay.observation;

/**
 * What truly happened to one submission: the carrier's side of the story.
 *
 * @param messageId the id given in the submit_sm_resp
 * @param account the account's system_id
 * @param source source_addr of the submission
 * @param destination destination_addr of the submission
 * @param operator the operator that served it, or empty if it was never tried
 * @param submittedNanos when it was accepted
 * @param finalNanos when it reached its final state; {@link MessageObservation#NEVER} if it was on its way to the end
 * @param state the final state as receipts name it: DELIVRD, UNDELIV, ...; or the one it had got to, ENROUTE or SCHEDULED
 * @param error the error code, or empty
 * @param cause what decided its fate: {@code subscriber}, {@code incident: LABEL}, ...; empty if nothing had by the end
 * @param receipt what became of its receipt: {@code none}, {@code sent}, {@code lost}, {@code duplicated},
 *     {@code delayed}, {@code reordered}, or {@code fake} if it was made up
 * @param rangeOperator the operator that the destination's number range was given to; another than {@code operator} if the
 *     number was ported
 * @param attempts how often it was tried
 * @param message the same for all submissions that are segments of one message, and for no others
 * @param segments how many segments that message has
 */
public record Fate(
        String messageId,
        String account,
        String source,
        String destination,
        String operator,
        long submittedNanos,
        long finalNanos,
        String state,
        String error,
        String cause,
        String receipt,
        String rangeOperator,
        int attempts,
        long message,
        int segments) {
    /** Whether it reached its subscriber. */
    public boolean delivered() {
        return state.equals("DELIVRD");
    }
}
