package org.smppassay.evaluation;

/**
 * The books of a run, in messages. They balance: planned = attempted + skipped; attempted = accepted + rejected +
 * unanswered; accepted = delivered + failed + expired + pending.
 *
 * @param optedOut of those skipped, how many because their recipients want nothing more
 */
public record Counts(
        long planned,
        long skipped,
        long attempted,
        long accepted,
        long rejected,
        long unanswered,
        long delivered,
        long failed,
        long expired,
        long pending,
        long retried,
        long inferred,
        long late,
        long sentLate,
        long optedOut,
        long segments,
        Receipts receipts,
        Replies replies) {

    /** Receipts by what they meant. */
    public record Receipts(
            long finals, long intermediate, long duplicate, long orphan, long ambiguous, long malformed) {}

    /** Replies by how they were read. */
    public record Replies(long complaint, long optOut, long answer, long other) {}
}
