package org.smppassay.scenario.carrier;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * What the carrier is told to do with single messages.
 *
 * @param markers whether messages themselves may tell, in their text or in a parameter
 * @param rules the first that fits a submission counts
 */
public record DirectionsSpec(
        @Key(
                        about =
                                "Whether messages themselves may tell: <assay: status=0x58> in the text, or the same words in"
                                        + " the optional parameter 0x1A55.",
                        or = "true")
                boolean markers,
        @Key(about = "What to do with messages by their addresses; the first rule that fits counts.", or = "[]")
                List<DirectionSpec> rules) {

    public DirectionsSpec {
        rules = List.copyOf(rules);
    }
}
