package org.smppassay.scenario.test;

/** Whose messages are sent again. */
public enum ResendTo {
    /** Of recipients from whom nothing has come back. */
    NO_REPLY,
    /** Of those whose message is not known to have arrived either. */
    NOT_DELIVERED
}
