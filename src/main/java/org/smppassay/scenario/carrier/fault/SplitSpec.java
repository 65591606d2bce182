package org.smppassay.scenario.carrier.fault;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * PDUs arrive in pieces.
 *
 * @param octets of a piece, 1 to 65 536
 * @param gap from piece to piece
 * @param direction what is cut
 */
public record SplitSpec(
        @Key(about = "Octets of a piece.", or = "5", min = "1", max = "65536") int octets,
        @Key(about = "From piece to piece.", or = "1ms", max = "1m") Duration gap,
        @Key(about = "Which way: to-esme, from-esme or both.", or = "to-esme") WireDirection direction) {}
