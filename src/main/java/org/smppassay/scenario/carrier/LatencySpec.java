package org.smppassay.scenario.carrier;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * A log-normal delay.
 *
 * @param median above zero, at most 30 days
 * @param sigma standard deviation of the logarithm, 0 (constant) to 5
 */
public record LatencySpec(
        @Key(about = "Half the delays are shorter.", or = "3s", min = "1ms", max = "30d") Duration median,
        @Key(
                        about = "Standard deviation of the delay's natural logarithm; 0 is constant.",
                        or = "0.6",
                        min = "0",
                        max = "5")
                double sigma) {}
