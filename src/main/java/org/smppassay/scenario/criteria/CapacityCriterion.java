package org.smppassay.scenario.criteria;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Rate;

/**
 * The channel takes submissions fast enough.
 *
 * @param atLeast the least rate that passes
 */
public record CapacityCriterion(
        @Key(
                        about =
                                "The least rate of accepted segments, such as 100/s: over the time in which messages had to wait"
                                        + " for the channel, or over ten seconds if they never had to.")
                Rate atLeast) {}
