package org.smppassay.scenario.carrier;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * How long messages are tried before they expire.
 *
 * @param usual for messages without a validity_period; the key is {@code default}
 * @param most what a validity_period is cut down to
 */
public record ValiditySpec(
        @Key(
                        name = "default",
                        about =
                                "How long a message without a validity_period is tried, from the time its first try is due.",
                        or = "48h",
                        min = "1ms",
                        max = "366d")
                Duration usual,
        @Key(
                        about = "What a longer validity_period is cut down to, from the time the first try is due.",
                        or = "7d",
                        min = "1ms",
                        max = "366d")
                Duration most) {}
