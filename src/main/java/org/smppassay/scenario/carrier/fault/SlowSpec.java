package org.smppassay.scenario.carrier.fault;

import org.smppassay.scenario.binding.Key;

/**
 * The line is thin.
 *
 * @param octetsPerSecond 1 to 1 000 000 000
 * @param direction what is slow
 */
public record SlowSpec(
        @Key(about = "Octets that a connection carries in a second, each way.", min = "1", max = "1000000000")
                long octetsPerSecond,
        @Key(about = "Which way: to-esme, from-esme or both.", or = "both") WireDirection direction) {}
