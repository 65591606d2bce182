package org.smppassay.offending.scenario.carrier;

/** How the carrier will behave. */
public record Section(double delivered) {}
