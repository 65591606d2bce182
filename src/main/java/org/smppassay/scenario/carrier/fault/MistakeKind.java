package org.smppassay.scenario.carrier.fault;

/** What is wrong with a response. */
public enum MistakeKind {
    WRONG_SEQUENCE,
    WRONG_TYPE,
    DUPLICATE,
    GENERIC_NACK
}
