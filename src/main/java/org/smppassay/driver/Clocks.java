package org.smppassay.driver;

import org.smppassay.observation.ClockFacts;
import org.smppassay.world.World;

/** Watches how far the world's clocks move apart over a run. Confined to one loop. */
final class Clocks {
    private final World world;
    private long driftNanos;
    private long endNanos;

    Clocks(World world) {
        this.world = world;
    }

    /** Looks at them. */
    void look() {
        driftNanos = Math.max(driftNanos, world.driftNanos());
    }

    /** Looks at them for the last time. */
    void end() {
        look();
        endNanos = world.nanos();
    }

    ClockFacts facts() {
        return new ClockFacts(endNanos, driftNanos);
    }
}
