package org.smppassay.world;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Something that is done at its time unless it is called off before. Owned by its loop. */
@FunctionalInterface
interface Alarm {
    /** Calls it off; does nothing once it has been done. */
    void cancel();

    /** Has something done on a loop, from which it is called. A virtual loop needs no future for that, of which nobody asks anything. */
    static Alarm in(long nanos, EventExecutor loop, Runnable action) {
        if (loop instanceof VirtualLoop virtual) {
            return virtual.alarm(action, nanos);
        }
        ScheduledFuture<?> future = loop.schedule(action, nanos, TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }
}
