package org.smppassay.link.fault;

/**
 * One fault on the wire.
 *
 * @param label what reports call it; its random streams are its own by this name
 * @param when it may strike
 * @param whom it may strike
 * @param kind what it does
 */
public record Fault(String label, When when, Whom whom, FaultKind kind) {}
