package org.smppassay.scenario.people;

/** What a file says somebody is to the test. */
public enum PersonRole {
    /** Somebody of whom nothing is known. */
    SUBSCRIBER,
    /** A handset of the tester's own. */
    PANEL,
    /** A number known dead. */
    CANARY
}
