package org.smppassay.driver;

import java.time.Duration;

/** Waits that double from a first to a longest one until something succeeds. Confined to one loop. */
final class Backoff {
    private final long firstNanos;
    private final long longestNanos;
    private long nextNanos;

    Backoff(Duration first, Duration longest) {
        this.firstNanos = first.toNanos();
        this.longestNanos = longest.toNanos();
        this.nextNanos = firstNanos;
    }

    /** How long to wait this time, in nanoseconds. */
    long next() {
        long wait = nextNanos;
        nextNanos = Math.min(longestNanos, 2 * nextNanos);
        return wait;
    }

    /** Something succeeded: the next wait is the first again. */
    void reset() {
        nextNanos = firstNanos;
    }
}
