package org.smppassay.carrier;

import java.time.OffsetDateTime;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.VirtualWorld;
import org.smppassay.world.World;

/** The two worlds in which a wire must behave the same. */
enum Venue {
    VIRTUAL_TIME,
    TCP;

    static final OffsetDateTime START = OffsetDateTime.parse("2025-06-16T00:00:00+08:00");

    World open(long seed) {
        return this == TCP ? new LiveWorld(seed, 2) : new VirtualWorld(START.toInstant(), seed);
    }
}
