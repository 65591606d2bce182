package org.smppassay.carrier.message;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The messages that ended last, as many as may be remembered. Owned by one loop. */
final class Finished {
    private static final int LEAST = 64;

    private final int limit;
    private @Nullable Message[] ring = new Message[0];
    private int size;
    private int oldest;

    /**
     * @param limit how many are remembered, 0 or more
     */
    Finished(int limit) {
        this.limit = limit;
    }

    /** Remembers a message and returns the one that is forgotten for it; null if there is room. */
    @Nullable
    Message add(Message message) {
        if (limit == 0) {
            return message;
        }
        if (size < limit) {
            if (size == ring.length) {
                ring = Arrays.copyOf(ring, Math.min(limit, Math.max(LEAST, ring.length * 2)));
            }
            ring[size++] = message;
            return null;
        }
        Message forgotten = ring[oldest];
        ring[oldest] = message;
        oldest = oldest + 1 == limit ? 0 : oldest + 1;
        return forgotten;
    }
}
