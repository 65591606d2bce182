package org.smppassay.scenario.carrier.fault;

/** How connections are refused. */
public enum RefusalKind {
    REFUSED,
    ACCEPTED
}
