package org.smppassay.link.fault;

/** The order of faults on a connection, from the socket up: what goes out meets the last of them first. */
public enum Layer {
    ADMISSION,
    CONNECTION,
    STALL,
    BANDWIDTH,
    LATENCY,
    PIECES,
    CLUMPS,
    OCTETS,
    ANSWERS,
    SILENCE
}
