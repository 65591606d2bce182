package org.smppassay.scenario.carrier.fault;

import org.smppassay.scenario.binding.Key;

/**
 * New connections are refused.
 *
 * @param how nobody listens, or they are closed at once
 */
public record RefuseSpec(
        @Key(
                        about =
                                "How: refused closes the listener, accepted takes the connection and closes it at once.",
                        or = "refused")
                RefusalKind how) {}
