package org.smppassay.profile;

/** Whether the buyer's requirement is met. */
public enum Answer {
    MET,
    NOT_MET,
    /** Not declared, not measured, or measured and not decided. */
    OPEN,
    /** Nothing is required. */
    NOT_ASKED
}
