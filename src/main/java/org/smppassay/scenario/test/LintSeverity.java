package org.smppassay.scenario.test;

/** What an evaluation does about the findings of its text. */
public enum LintSeverity {
    /** The text is not looked at. */
    OFF,
    /** Errors and warnings are told, and the test goes on. */
    WARN,
    /** A text with errors is not sent at all. */
    REFUSE
}
