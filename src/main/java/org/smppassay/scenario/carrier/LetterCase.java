package org.smppassay.scenario.carrier;

/** How letters are written. */
public enum LetterCase {
    LOWER,
    UPPER
}
