package org.smppassay.carrier.network;

import java.util.concurrent.atomic.AtomicLong;
import org.smppassay.scenario.carrier.OperatorSpec;

/**
 * The queue before an operator that takes so many messages a second: each takes its turn at the next free time (the generic
 * cell rate algorithm without a burst; ITU-T I.371). No message is kept, since its waiting time is known when it comes. Safe
 * on all loops; first come, first served.
 */
final class OperatorQueue {
    /** The queue is too long for another message. */
    static final long FULL = -1;

    private final double nanosBetween;
    private final long maxWaitNanos;
    private final AtomicLong nextFree = new AtomicLong(Long.MIN_VALUE);

    OperatorQueue(double perSecond, OperatorSpec spec) {
        this.nanosBetween = 1e9 / perSecond;
        this.maxWaitNanos = spec.maxWait().toNanos();
    }

    /**
     * Queues a message.
     *
     * @param load what the time between two messages is multiplied by
     * @return how long it waits, or {@link #FULL}
     */
    long join(long nowNanos, double load) {
        while (true) {
            long free = nextFree.get();
            long turn = Math.max(free, nowNanos);
            long wait = turn - nowNanos;
            if (wait > maxWaitNanos) {
                return FULL;
            }
            if (nextFree.compareAndSet(free, turn + (long) (nanosBetween * load))) {
                return wait;
            }
        }
    }
}
