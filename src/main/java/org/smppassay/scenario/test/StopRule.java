package org.smppassay.scenario.test;

/** When a test ends. */
public enum StopRule {
    /** When its plan is through. */
    AT_END,
    /** As soon as the delivery rate is decided and nothing else needs messages. */
    EARLY
}
