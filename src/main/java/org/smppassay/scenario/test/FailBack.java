package org.smppassay.scenario.test;

/** Whether a channel that was left is used again. */
public enum FailBack {
    NEVER,
    /** Once it has been bound for a while. */
    WHEN_RECOVERED
}
