package org.smppassay.scenario.test;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;

/**
 * The first step of a channel test: so many messages before the days of the plan, which follow only if it does not fail.
 *
 * @param messages of the first step, on day 1, 1 to 10 000 000
 * @param on what keeps the days of the plan from following
 * @param patience how long after its last message the first step's receipts are waited for at most, 1 ms to 30 days; empty means
 *     the receipt deadline; the key is {@code wait}
 */
public record GatePlan(
        @Key(
                        about =
                                "Messages of the first step, sent on day 1. The days of the plan begin on the day after its judgement.",
                        or = "1000",
                        min = "1",
                        max = "10000000")
                int messages,
        @Key(
                        about =
                                "What ends the test after the first step: `fail`, its delivery rate is shown to be too low; `not-pass`,"
                                        + " it is not shown to be high enough.",
                        or = "fail")
                GateOn on,
        @Key(
                        name = "wait",
                        about =
                                "How long after its last message the receipts of the first step are waited for at most; what is missing"
                                        + " by then is of unknown outcome. As long as `receipt_deadline` if absent.",
                        min = "1ms",
                        max = "30d")
                Optional<Duration> patience) {
    /** What a message of the first step has in common with others. */
    public static final String FIRST = "step-1";

    /** The same of the days that follow. */
    public static final String SECOND = "step-2";
}
