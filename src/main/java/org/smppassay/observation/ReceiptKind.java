package org.smppassay.observation;

/** What a delivery receipt meant to the tester; every receipt that arrives is counted under exactly one kind. */
public enum ReceiptKind {
    /** The first final receipt of a submission. */
    FINAL,
    /** Told of a state that is not final. */
    INTERMEDIATE,
    /** A further final receipt of a submission that had one. */
    DUPLICATE,
    /** The first final receipt of a submission whose message's deadline had passed. */
    LATE,
    /** No submission has its message id. */
    ORPHAN,
    /** Its message id reads as more than one submission's. */
    AMBIGUOUS,
    /** Neither text nor TLVs name a message id and a state. */
    MALFORMED
}
