package org.smppassay.sweep;

import java.util.stream.LongStream;

/**
 * Consecutive seeds.
 *
 * @param first the first one
 * @param count how many, 1 to {@link #MOST}
 */
public record Seeds(long first, long count) {
    /** No sweep is longer. */
    public static final long MOST = 100_000_000;

    public Seeds {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a sweep takes 1 to " + MOST + " seeds, not " + count);
        }
        if (first > Long.MAX_VALUE - count + 1) {
            throw new IllegalArgumentException("there are no " + count + " seeds from " + first + " on");
        }
    }

    public long last() {
        return first + count - 1;
    }

    /** All of them, in order. */
    public LongStream stream() {
        return LongStream.rangeClosed(first, last());
    }
}
