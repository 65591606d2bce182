package org.smppassay.scenario.carrier;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * Outages that come by chance: an operator is up and down in turn, for times that are exponentially distributed.
 *
 * @param every mean time it is up, 1 s to 366 days
 * @param duration mean time it is down, 1 s to 366 days; the key is {@code for}
 * @param delivered share of messages that reach the subscriber while it is down
 * @param error status code of those that don't; empty means the code of a network failure
 * @param label what it is called in reports; empty means the operator's name
 */
public record OutagesSpec(
        @Key(about = "How long the operator is up on average, from one outage to the next.", min = "1s", max = "366d")
                Duration every,
        @Key(name = "for", about = "How long an outage lasts on average.", min = "1s", max = "366d") Duration duration,
        @Key(about = "Share of messages that reach the subscriber during an outage.", or = "0%") Share delivered,
        @Key(
                        about = "Status code of the messages that don't; that of a network failure if absent.",
                        pattern = "[!-~]{1,16}",
                        expected = "1 to 16 printable ASCII characters without spaces")
                Optional<String> error,
        @Key(
                        about = "What it is called in reports; the operator's name if absent.",
                        pattern = "(?s).*\\S.*",
                        expected = "a label that is not blank")
                Optional<String> label) {}
