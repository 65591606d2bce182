package org.smppassay.scenario.criteria;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * A share is large enough.
 *
 * @param atLeast the least share that passes
 * @param confidence of the verdict, 50% to 99.99%
 */
public record ShareCriterion(
        @Key(about = "The least share that passes.") Share atLeast,
        @Key(about = "Confidence of the verdict.", or = "95%", min = "50%", max = "99.99%") Share confidence) {}
