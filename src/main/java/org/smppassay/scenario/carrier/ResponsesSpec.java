package org.smppassay.scenario.carrier;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * How submissions are answered.
 *
 * @param latency from the submission to its response; empty means at once
 * @param withheld share of the submissions let in that are never answered
 * @param withheldAccepted whether those are on their way all the same
 */
public record ResponsesSpec(
        @Key(about = "From a submission to its response, which may overtake others; at once if absent.")
                Optional<DelaySpec> latency,
        @Key(about = "Share of submissions that would be accepted and are never answered.", or = "0%") Share withheld,
        @Key(
                        about =
                                "Whether a message whose response is withheld is on its way all the same; else it is lost.",
                        or = "true")
                boolean withheldAccepted) {}
