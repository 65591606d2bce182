package org.smppassay.scenario.carrier;

import java.util.List;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * One kind of message that simulated subscribers send back.
 *
 * @param rate share of delivered messages that are answered so
 * @param text one of these is sent, each as likely as the others; at least one
 * @param delay from delivery to the reply
 */
public record ReplySpec(
        @Key(about = "Share of delivered messages that are answered so.") Share rate,
        @Key(
                        about = "One of these is sent, each as likely as the others.",
                        min = "1",
                        pattern = "(?s).*\\S.*",
                        expected = "a text that is not blank")
                List<String> text,
        @Key(about = "From delivery to the reply.", or = "{ median: 10m, sigma: 1.0 }") DelaySpec delay) {

    public ReplySpec {
        text = List.copyOf(text);
    }
}
