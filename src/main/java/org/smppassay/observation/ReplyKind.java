package org.smppassay.observation;

/** How the tester reads a message that a subscriber sent back. */
public enum ReplyKind {
    COMPLAINT,
    OPT_OUT,
    ANSWER,
    /** From a number that no operator has. */
    OTHER
}
