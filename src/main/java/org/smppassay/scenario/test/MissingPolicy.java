package org.smppassay.scenario.test;

/** What a message without a final receipt by the deadline counts as. */
public enum MissingPolicy {
    /** Neither delivered nor failed: best and worst case are both judged. */
    UNKNOWN,
    /** Failed. */
    FAILED
}
