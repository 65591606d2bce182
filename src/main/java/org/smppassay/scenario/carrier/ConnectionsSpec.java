package org.smppassay.scenario.carrier;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;

/**
 * Limits on connections. One above a limit is closed at once, and counted.
 *
 * @param unbound open connections without a bind, 1 to 1 000 000
 * @param perAddress open connections from one IP address, bound or not; empty means no limit
 * @param bindAttempts refused binds after which a connection is closed; empty means no limit
 * @param bindWithin how long a connection may stay without a bind, more than zero
 */
public record ConnectionsSpec(
        @Key(
                        about = "Open connections without a bind; more are closed at once.",
                        or = "10000",
                        min = "1",
                        max = "1000000")
                int unbound,
        @Key(
                        about =
                                "Open connections from one IP address, bound or not; more are closed at once. No limit if"
                                        + " absent. In virtual time nobody has an address, so this is not looked at.",
                        min = "1")
                Optional<Integer> perAddress,
        @Key(
                        about =
                                "Refused binds after which a connection is closed, behind the last response. No limit if"
                                        + " absent.",
                        min = "1")
                Optional<Integer> bindAttempts,
        @Key(
                        about =
                                "How long a connection may stay without a bind before it is closed (session_init_timer).",
                        or = "30s",
                        min = "1ms")
                Duration bindWithin) {}
