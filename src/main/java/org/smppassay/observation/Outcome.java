package org.smppassay.observation;

/** What became of a message, as far as the tester can know. Every message of which a segment was written ends in
 * exactly one of these. */
public enum Outcome {
    /** All segments were reported DELIVRD by the receipt deadline. */
    DELIVERED,
    /** A receipt reported a final state other than DELIVRD and EXPIRED. */
    FAILED,
    /** A receipt reported EXPIRED. */
    EXPIRED,
    /** Accepted, but without a final receipt by the deadline. */
    PENDING,
    /** A segment was finally refused at submission. */
    REJECTED,
    /** Written, never answered, and no receipt told what became of it. */
    UNANSWERED;

    /** True if all segments were accepted, by their responses or as a receipt proves. */
    public boolean accepted() {
        return switch (this) {
            case DELIVERED, FAILED, EXPIRED, PENDING -> true;
            case REJECTED, UNANSWERED -> false;
        };
    }
}
