package org.smppassay.scenario.test;

/** What becomes of messages of which nobody knows whether a channel that was left had accepted them. */
public enum Unanswered {
    /** They are not sent twice. */
    KEEP,
    /** They go over the other channel, too. */
    RESEND
}
