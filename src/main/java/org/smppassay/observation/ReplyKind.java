package org.smppassay.observation;

/** How the tester reads a message that a subscriber sent back. */
public enum ReplyKind {
    COMPLAINT,
    OPT_OUT,
    ANSWER,
    /** From a number outside the ranges of the test's operators. */
    OTHER
}
