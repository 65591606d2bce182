package org.smppassay.scenario.test;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * Messages that are sent once more to recipients who did not respond.
 *
 * @param after how long after a message was sent, in the calendar, 1 minute to 60 days
 * @param to whom
 * @param times how often at most, each time as long after the last, 1 to 10
 */
public record ResendPlan(
        @Key(
                        about = "How long after a message was sent, in the calendar of the test.",
                        or = "3d",
                        min = "1m",
                        max = "60d")
                Duration after,
        @Key(
                        about =
                                "To whom: `no-reply`, recipients from whom nothing has come back; `not-delivered`, those of them whose"
                                        + " message is not known to have arrived.",
                        or = "no-reply")
                ResendTo to,
        @Key(about = "How often at most.", or = "1", min = "1", max = "10") int times) {
    /** What messages that are sent again have in common. */
    public static final String PHASE = "resend";
}
