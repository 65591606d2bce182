package org.smppassay.carrier.account;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A throughput limit: so many a second, with bursts of up to a second's worth. The generic cell rate algorithm (ITU-T
 * I.371, annex A), whose only state is one number, so sessions on any loop share it without a lock.
 */
final class Throttle {
    private static final long BURST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long intervalNanos;
    private final AtomicLong theoreticalArrival = new AtomicLong(Long.MIN_VALUE);

    /**
     * @param perSecond the limit, more than 0
     */
    Throttle(double perSecond) {
        this.intervalNanos = Math.max(1, (long) (TimeUnit.SECONDS.toNanos(1) / perSecond));
    }

    /** Takes one place in the limit; false, and nothing taken, if there is none at {@code nowNanos}. */
    boolean admit(long nowNanos) {
        while (true) {
            long expected = theoreticalArrival.get();
            long start = Math.max(expected, nowNanos);
            if (start - nowNanos > BURST_NANOS - intervalNanos && start != nowNanos) {
                return false;
            }
            if (theoreticalArrival.compareAndSet(expected, start + intervalNanos)) {
                return true;
            }
        }
    }

    /** How much of a burst is used up at {@code nowNanos}, 0 to 99. */
    int usedPercent(long nowNanos) {
        long ahead = Math.max(0, theoreticalArrival.get() - nowNanos);
        return (int) Math.min(99, ahead * 100 / BURST_NANOS);
    }
}
