package org.smppassay.performance;

import org.smppassay.wording.Phrase;

/**
 * One rate tried in a search for the capacity.
 *
 * @param perSecond submissions a second
 * @param held whether the thresholds held
 * @param figures what was seen
 * @param why what failed; nothing if it held
 */
public record CapacityStep(double perSecond, boolean held, Figures figures, Phrase why) {}
