package org.smppassay.scenario.test;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * The circuit breaker: sending stops once so many recipients complain that it can't be chance.
 *
 * @param complaints per delivered message that are too many if there are more, above 0
 * @param confidence that there are more, over all moments of the test together, 50% to 99.99%
 * @param least complaints without which it never trips, 1 to 1 000 000
 */
public record BreakerPlan(
        @Key(
                        about = "Complaints per delivered message; more of them stop the sending.",
                        or = "0.5‰",
                        min = "0.001‰",
                        max = "50%")
                Share complaints,
        @Key(
                        about = "How sure it has to be that there are more, over all moments of the test together.",
                        or = "95%",
                        min = "50%",
                        max = "99.99%")
                Share confidence,
        @Key(about = "Fewer complaints than this never stop it.", or = "3", min = "1", max = "1000000") int least) {}
