package org.smppassay.scenario.test;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * When messages go over the second channel instead of the first.
 *
 * @param unbound for so long no session could submit, 1 ms to 30 days
 * @param refused share of submissions refused or never answered, of the last {@code window}; empty means that it does not matter
 * @param undelivered share of messages that did not arrive, of the last {@code window}; empty means that it does not matter
 * @param window how many submissions or messages those shares are taken of, 1 to 100 000
 * @param back whether the first channel is used again
 * @param calm how long the first channel has to have been bound until it is used again, 1 ms to 30 days
 * @param unanswered what becomes of messages of which nobody knows whether the first channel accepted them
 */
public record FailoverPlan(
        @Key(
                        about = "The first channel is left when none of its sessions could submit for so long.",
                        or = "30s",
                        min = "1ms",
                        max = "30d")
                Duration unbound,
        @Key(
                        about =
                                "It is left, too, when more than this share of the last `window` submissions were refused or never"
                                        + " answered. Not for that reason if absent.",
                        min = "0.1%",
                        max = "99.9%")
                Optional<Share> refused,
        @Key(
                        about =
                                "It is left, too, when more than this share of the last `window` messages whose outcome is certain did"
                                        + " not arrive. Not for that reason if absent.",
                        min = "0.1%",
                        max = "99.9%")
                Optional<Share> undelivered,
        @Key(
                        about = "How many submissions or messages those shares are taken of.",
                        or = "100",
                        min = "1",
                        max = "100000")
                int window,
        @Key(
                        about =
                                "Whether the first channel is used again: `never`, or `when-recovered`, once it has been bound for `calm`.",
                        or = "never")
                FailBack back,
        @Key(
                        about = "How long the first channel has to have been bound until it is used again.",
                        or = "5m",
                        min = "1ms",
                        max = "30d")
                Duration calm,
        @Key(
                        about =
                                "What becomes of messages of which nobody knows whether the first channel accepted them: `keep`, they are"
                                        + " not sent twice; `resend`, they go over the second channel too, and may arrive twice.",
                        or = "keep")
                Unanswered unanswered) {
    /** What messages over the first channel have in common. */
    public static final String FIRST = "primary";

    /** The same of the second. */
    public static final String SECOND = "backup";
}
