package org.smppassay.scenario.carrier.fault;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * The way is long.
 *
 * @param fixed what everything takes longer
 * @param jitter at most so much more
 * @param direction what takes longer
 */
public record WireDelaySpec(
        @Key(about = "How much longer everything takes.", or = "0s", max = "1h") Duration fixed,
        @Key(about = "At most so much more, evenly spread; order is kept.", or = "0s", max = "1h") Duration jitter,
        @Key(about = "Which way: to-esme, from-esme or both.", or = "both") WireDirection direction) {}
