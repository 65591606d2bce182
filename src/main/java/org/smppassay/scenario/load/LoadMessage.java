package org.smppassay.scenario.load;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * One kind of message in the mix.
 *
 * @param share of the messages; empty means that kinds share evenly what is left
 * @param text sent as it is; empty means a made-up one of {@code length} characters
 * @param length characters of a made-up text, 1 to 30 000
 * @param encoding of the text
 * @param receipt whether a delivery receipt is asked for
 */
public record LoadMessage(
        @Key(about = "Share of the messages. Kinds without one share evenly what is left.") Optional<Share> share,
        @Key(
                        about = "The text, at most 255 segments; a made-up one of `length` characters if absent.",
                        pattern = "(?s).*\\S.*",
                        expected = "a text that is not blank")
                Optional<String> text,
        @Key(about = "Characters of a made-up text.", or = "100", min = "1", max = "30000") int length,
        @Key(about = "How the text is encoded: `auto` takes the shortest that can say it.", or = "auto")
                LoadEncoding encoding,
        @Key(about = "Whether a delivery receipt is asked for.", or = "true") boolean receipt) {}
