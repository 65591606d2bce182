package org.smppassay.scenario.carrier;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * A normal delay without its negative part.
 *
 * @param mean of the whole distribution, 0 to 30 days
 * @param deviation standard deviation of the whole distribution, 0 to 30 days
 */
public record NormalDelaySpec(
        @Key(about = "Its mean.", min = "0s", max = "30d") Duration mean,
        @Key(about = "Its standard deviation.", min = "0s", max = "30d") Duration deviation) {}
