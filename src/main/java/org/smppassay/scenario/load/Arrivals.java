package org.smppassay.scenario.load;

/** How the intended times of an open phase lie. */
public enum Arrivals {
    /** At equal distances. */
    EVEN,
    /** At distances drawn from the exponential distribution, as independent senders cause them. */
    POISSON
}
