package org.smppassay.scenario.test;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * How the tester reads what comes back, regardless of case. An opt-out is nothing but one of its texts; a complaint is any
 * other reply in which one of its texts occurs.
 *
 * @param complaint texts that count as complaints
 * @param optOut texts that count as opt-outs
 */
public record ReplyReading(
        @Key(
                        about = "A reply in which one of these occurs counts as a complaint.",
                        or = "['投诉']",
                        pattern = "(?s).*\\S.*",
                        expected = "a text that is not blank")
                List<String> complaint,
        @Key(
                        about = "A reply that is one of these counts as an opt-out.",
                        or = "[TD, T]",
                        pattern = "(?s).*\\S.*",
                        expected = "a text that is not blank")
                List<String> optOut) {

    public ReplyReading {
        complaint = List.copyOf(complaint);
        optOut = List.copyOf(optOut);
    }
}
