package org.smppassay.scenario.criteria;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * Whoever has opted out gets no more messages.
 *
 * @param honoured the least share of the messages to such people that must not reach them
 * @param within how long after an opt-out it has to be honoured, 0 to 30 days
 * @param onlyIfAny whether there is no result at all if nobody who had opted out was written to
 * @param confidence of the verdict, 50% to 99.99%
 */
public record OptOutCriterion(
        @Key(about = "The least share of messages to people who had opted out that are held back.", or = "100%")
                Share honoured,
        @Key(about = "How long after an opt-out it has to be honoured.", or = "24h", min = "0s", max = "30d")
                Duration within,
        @Key(
                        about =
                                "Whether it is left out if nobody who had opted out was written to again. If not, that is"
                                        + " INCONCLUSIVE.",
                        or = "false")
                boolean onlyIfAny,
        @Key(about = "Confidence of the verdict.", or = "95%", min = "50%", max = "99.99%") Share confidence) {}
