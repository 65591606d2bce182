package org.smppassay.scenario.carrier;

/** The ways to bind (SMPP 3.4, clause 4.1). */
public enum BindKind {
    TRANSMITTER,
    RECEIVER,
    TRANSCEIVER
}
