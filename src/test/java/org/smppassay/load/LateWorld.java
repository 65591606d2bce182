package org.smppassay.load;

import java.time.Duration;
import org.smppassay.world.World;
import org.smppassay.world.WorldView;

/** A world as it is seen by somebody who once is not there for a while: for him time jumps. */
final class LateWorld extends WorldView {
    private final long leavesNanos;
    private final long awayNanos;

    LateWorld(World world, Duration leaves, Duration away) {
        super(world);
        this.leavesNanos = leaves.toNanos();
        this.awayNanos = away.toNanos();
    }

    @Override
    public long nanos() {
        long nanos = super.nanos();
        return nanos < leavesNanos ? nanos : nanos + awayNanos;
    }
}
