package org.smppassay.scenario.carrier;

/** How message ids are written in responses and receipts. */
public enum MessageIdKind {
    DECIMAL,
    HEX
}
