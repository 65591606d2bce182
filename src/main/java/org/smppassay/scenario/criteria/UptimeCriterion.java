package org.smppassay.scenario.criteria;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * Sessions stay bound.
 *
 * @param atLeast the least share of the time that passes
 */
public record UptimeCriterion(
        @Key(
                        about =
                                "The least share of the time for which sessions have to be bound, from the first bind of each to the"
                                        + " end of the run.",
                        or = "99.9%")
                Share atLeast) {}
