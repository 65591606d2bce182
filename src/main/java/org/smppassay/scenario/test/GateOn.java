package org.smppassay.scenario.test;

/** What the first step of a test must come to for the test to end with it. */
public enum GateOn {
    /** It fails. */
    FAIL,
    /** It does not pass. */
    NOT_PASS
}
