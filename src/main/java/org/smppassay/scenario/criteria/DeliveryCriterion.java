package org.smppassay.scenario.criteria;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * The delivery rate is high enough.
 *
 * @param atLeast the least rate that passes; 0.001% to 100%
 * @param perOperator whether each operator is judged besides the whole
 * @param perNetwork whether each serving network is judged besides the whole
 * @param confidence of the verdict, 50% to 99.99%
 */
public record DeliveryCriterion(
        @Key(about = "The least delivery rate that passes.", or = "99%", min = "0.001%", max = "100%") Share atLeast,
        @Key(about = "Whether each operator is judged besides the whole.", or = "true") boolean perOperator,
        @Key(
                        about =
                                "Whether each serving network is judged besides the whole, as far as `test.networks` tells which"
                                        + " that is.",
                        or = "false")
                boolean perNetwork,
        @Key(about = "Confidence of the verdict.", or = "95%", min = "50%", max = "99.99%") Share confidence) {}
