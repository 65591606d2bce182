package org.smppassay.scenario.test;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * How the tester reads what comes back. A reply is compared without surrounding white space and regardless of case.
 *
 * @param complaint texts that count as complaints
 * @param optOut texts that count as opt-outs
 */
public record ReplyReading(
        @Key(
                        about = "Texts that count as complaints.",
                        or = "['投诉']",
                        pattern = "(?s).*\\S.*",
                        expected = "a text that is not blank")
                List<String> complaint,
        @Key(
                        about = "Texts that count as opt-outs.",
                        or = "[TD, T]",
                        pattern = "(?s).*\\S.*",
                        expected = "a text that is not blank")
                List<String> optOut) {

    public ReplyReading {
        complaint = List.copyOf(complaint);
        optOut = List.copyOf(optOut);
    }
}
