package org.smppassay.scenario.carrier.fault;

/** The ways that octets go. */
public enum WireDirection {
    TO_ESME,
    FROM_ESME,
    BOTH
}
