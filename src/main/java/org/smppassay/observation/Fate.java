package org.smppassay.observation;

/**
 * What truly happened to one submission: the carrier's side of the story.
 *
 * @param messageId the id given in the submit_sm_resp
 * @param account the account's system_id
 * @param source source_addr of the submission
 * @param destination destination_addr of the submission
 * @param operator the operator that served it, or empty if none has its number range
 * @param submittedNanos when it was accepted
 * @param finalNanos when it reaches its final state, perhaps after the end of the run
 * @param state the final state as receipts name it: DELIVRD, UNDELIV, ...
 * @param error the error code, or empty
 * @param cause what decided its fate: {@code subscriber}, {@code incident: LABEL}, ...
 * @param receipt what became of its receipt: {@code none}, {@code sent}, {@code lost}, {@code duplicated}
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
        String receipt) {}
