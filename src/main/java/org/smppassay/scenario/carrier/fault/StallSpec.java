package org.smppassay.scenario.carrier.fault;

import org.smppassay.scenario.binding.Key;

/**
 * The carrier stands still.
 *
 * @param direction nothing is written to ESMEs, nothing is read from them, or both
 */
public record StallSpec(@Key(about = "Which way: to-esme, from-esme or both.", or = "both") WireDirection direction) {}
