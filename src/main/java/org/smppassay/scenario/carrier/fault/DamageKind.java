package org.smppassay.scenario.carrier.fault;

/** What is wrong with a damaged PDU. */
public enum DamageKind {
    LENGTH_TOO_LONG,
    LENGTH_TOO_SHORT,
    LENGTH_ABSURD,
    UNKNOWN_COMMAND,
    GARBAGE_TLV,
    GARBAGE_BODY
}
