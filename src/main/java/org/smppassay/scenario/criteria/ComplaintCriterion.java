package org.smppassay.scenario.criteria;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * Few recipients complain.
 *
 * @param below complaints per delivered message that fail, and all above it; 0.001‰ to 100%
 * @param confidence of the verdict, 50% to 99.99%
 */
public record ComplaintCriterion(
        @Key(
                        about = "Complaints per delivered message have to be below this.",
                        or = "0.3‰",
                        min = "0.001‰",
                        max = "100%")
                Share below,
        @Key(about = "Confidence of the verdict.", or = "95%", min = "50%", max = "99.99%") Share confidence) {}
