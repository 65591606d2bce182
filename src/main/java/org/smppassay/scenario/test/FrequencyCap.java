package org.smppassay.scenario.test;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * How many messages of the test a number may get before the test says more about that than about the channel.
 *
 * @param most messages, 1 to 1000
 * @param per in periods of this length from day 1 on, 1 to 366 days
 */
public record FrequencyCap(
        @Key(about = "Messages to a number within each period.", or = "2", min = "1", max = "1000") int most,
        @Key(about = "The period, in whole days from day 1.", or = "30d", min = "1d", max = "366d") Duration per) {}
