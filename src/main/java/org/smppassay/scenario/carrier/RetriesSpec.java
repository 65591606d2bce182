package org.smppassay.scenario.carrier;

import java.util.List;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Repeated;

/**
 * When a message is tried again whose subscriber could not be reached.
 *
 * @param after from the end of each try to the beginning of the next; empty means that no try follows the first
 */
public record RetriesSpec(
        @Key(
                        about =
                                "How long after a try that failed for now the next one begins: spans of time, each with how often it"
                                        + " is waited, as in 10m x6. The last one goes on until the message expires. Without any, there is"
                                        + " no second try.",
                        or = "[1m x5, 10m x6, 1h x24]")
                List<Repeated> after) {

    public RetriesSpec {
        after = List.copyOf(after);
    }
}
