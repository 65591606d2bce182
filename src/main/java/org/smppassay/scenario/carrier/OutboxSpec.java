package org.smppassay.scenario.carrier;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * How the carrier keeps receipts and subscribers' messages for an account, and how it repeats them.
 *
 * @param attempts how often one is sent at most, 1 to 1000
 * @param retryAfter from a refusal, or the moment an answer is given up, to the next attempt; above zero, at most 30 days
 * @param limit kept for one account, 1 to 10 000 000; more are dropped and counted
 */
public record OutboxSpec(
        @Key(
                        about = "How often a receipt or a subscriber's message is sent at most.",
                        or = "10",
                        min = "1",
                        max = "1000")
                int attempts,
        @Key(
                        about =
                                "From a refusal, or the moment an answer is given up, to the next attempt. What is refused for"
                                        + " good (ESME_RX_P_APPN, ESME_RX_R_APPN) is not sent again.",
                        or = "5s",
                        min = "1ms",
                        max = "30d")
                Duration retryAfter,
        @Key(
                        about =
                                "Receipts and subscribers' messages kept for an account: waiting for a bind, for an answer or for"
                                        + " the next attempt. More are dropped and counted.",
                        or = "2000000",
                        min = "1",
                        max = "10000000")
                int limit) {}
