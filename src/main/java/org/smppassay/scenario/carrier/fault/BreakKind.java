package org.smppassay.scenario.carrier.fault;

/** How a connection ends. */
public enum BreakKind {
    FIN,
    RST
}
