package org.smppassay.evaluation;

import java.util.Arrays;

/**
 * When messages without an end were written: counts in bins of time, from a second on, that widen as the run grows. A quarter of a
 * megabyte at most. Confined to the evaluator.
 */
final class OpenMoments {
    private static final int MOST_BINS = 1 << 15;
    private static final long FIRST_WIDTH_NANOS = 1_000_000_000L;

    private long[] counts = new long[64];
    private long widthNanos = FIRST_WIDTH_NANOS;

    /** One more (or one less) was written then. */
    void add(long writtenNanos, int change) {
        long bin = Math.max(0, writtenNanos) / widthNanos;
        while (bin >= MOST_BINS) {
            widen();
            bin /= 2;
        }
        if (bin >= counts.length) {
            counts = Arrays.copyOf(counts, (int) Math.min(MOST_BINS, 2 * bin));
        }
        counts[(int) bin] += change;
    }

    private void widen() {
        widthNanos *= 2;
        for (int bin = 0; bin < counts.length; bin++) {
            long both = counts[bin];
            counts[bin] = 0;
            counts[bin / 2] += both;
        }
    }

    /** How long each of them has been watched up to a moment, to the middle of its bin. */
    TimeBins watchedUntil(long endNanos, long... marks) {
        TimeBins watched = new TimeBins(marks);
        for (int bin = 0; bin < counts.length; bin++) {
            long since = endNanos - bin * widthNanos - widthNanos / 2;
            watched.add(since, counts[bin]);
        }
        return watched;
    }
}
