package org.smppassay.scenario.test;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * One of several texts.
 *
 * @param text with fields
 * @param sender source address; empty means the test's
 * @param share of the messages; empty means that texts take turns
 */
public record TextSpec(
        @Key(
                        about = "The text, with fields such as {name}; at most 255 segments.",
                        pattern = TextSpec.NOT_BLANK,
                        expected = "a text that is not blank",
                        alone = true)
                String text,
        @Key(
                        about = "Source address of messages with this text; that of the test if absent.",
                        pattern = TextSpec.SENDER,
                        expected = TextSpec.SENDER_IN_WORDS)
                Optional<String> sender,
        @Key(about = "Share of the messages that get this text; all texts have one, or they take turns.")
                Optional<Share> share) {
    static final String NOT_BLANK = "(?s).*\\S.*";
    static final String SENDER = "[0-9]{1,20}|[!-~]{1,11}";
    static final String SENDER_IN_WORDS = "up to 20 digits, or up to 11 printable ASCII characters without spaces";
}
