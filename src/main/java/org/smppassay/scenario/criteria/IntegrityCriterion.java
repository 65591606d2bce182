package org.smppassay.scenario.criteria;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * Receipts tell the truth, as far as the test has means to check them: each check has a result of its own.
 *
 * @param fakes the share of fakes among the receipts checked that fails, and all above it; 0.001% to 50%
 * @param repliesAtLeast the least share of delivered messages that people reply to; empty means that nobody knows
 * @param latencyShape whether latencies have to spread as those of real handsets do
 * @param outages times in which nothing can have been delivered
 * @param confidence of the verdict, 50% to 99.99%
 */
public record IntegrityCriterion(
        @Key(
                        about = "The share of fakes among the receipts that can be checked has to be below this.",
                        or = "1%",
                        min = "0.001%",
                        max = "50%")
                Share fakes,
        @Key(
                        about =
                                "The least share of delivered messages that people reply to in any way, as is known of this"
                                        + " campaign from channels that deliver. Not checked if absent.")
                Optional<Share> repliesAtLeast,
        @Key(
                        about =
                                "Whether latencies have to spread as those of real handsets do. Not for carriers that hold receipts"
                                        + " back or add a large constant delay, which look alike.",
                        or = "false")
                boolean latencyShape,
        @Key(about = "Times in which nothing can have been delivered, as is known from elsewhere.", or = "[]")
                List<KnownOutage> outages,
        @Key(about = "Confidence of the verdict.", or = "95%", min = "50%", max = "99.99%") Share confidence) {

    public IntegrityCriterion {
        outages = List.copyOf(outages);
    }

    /** The same where nobody knows of replies. */
    public IntegrityCriterion withoutReplies() {
        return new IntegrityCriterion(fakes, Optional.empty(), latencyShape, outages, confidence);
    }
}
