package org.smppassay.performance;

/**
 * One rate tried in a search for the capacity.
 *
 * @param perSecond submissions a second
 * @param held whether the thresholds held
 * @param figures what was seen
 * @param why what failed; empty if it held
 */
public record CapacityStep(double perSecond, boolean held, Figures figures, String why) {}
