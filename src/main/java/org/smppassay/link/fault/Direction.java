package org.smppassay.link.fault;

/** The ways that octets go, as the end sees them that has the fault. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    BOTH;

    boolean inbound() {
        return this != OUTBOUND;
    }

    boolean outbound() {
        return this != INBOUND;
    }
}
