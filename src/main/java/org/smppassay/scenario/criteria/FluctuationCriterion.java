package org.smppassay.scenario.criteria;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * The delivery rate is steady from day to day.
 *
 * @param below the difference between days that fails, and all above it; 0.001pp to 100pp
 * @param confidence of the verdict, 50% to 99.99%
 */
public record FluctuationCriterion(
        @Key(about = "The difference between days has to be below this.", or = "0.5pp", min = "0.001pp", max = "100pp")
                Share below,
        @Key(about = "Confidence of the verdict.", or = "95%", min = "50%", max = "99.99%") Share confidence) {}
