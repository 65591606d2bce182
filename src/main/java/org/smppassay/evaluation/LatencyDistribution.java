package org.smppassay.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many latencies lie in each of a row of bins that are equally wide on a logarithmic scale.
 *
 * @param first number of the first bin: bin {@code b} reaches from 10^(b / 20) ms to 10^((b + 1) / 20) ms
 * @param counts of this bin and those after it; neither the first nor the last is 0; empty without data
 */
public record LatencyDistribution(int first, List<Long> counts) {
    /** Bins from one power of ten to the next. */
    public static final int BINS_PER_DECADE = 20;

    /** Without data. */
    public static final LatencyDistribution NONE = new LatencyDistribution(0, List.of());

    private static final double NANOS_PER_MS = 1e6;

    /** Of a microsecond. */
    private static final int FIRST_BIN = -3 * BINS_PER_DECADE;

    /** Of ten years and more. */
    private static final int LAST_BIN = 12 * BINS_PER_DECADE - 1;

    private static final long[] BEGINS = IntStream.rangeClosed(FIRST_BIN, LAST_BIN)
            .mapToLong(LatencyDistribution::beginNanos)
            .toArray();

    public LatencyDistribution {
        counts = List.copyOf(counts);
    }

    /** Where the bin of this place in {@link #counts} begins, in milliseconds. */
    public double fromMillis(int place) {
        return StrictMath.pow(10, (double) (first + place) / BINS_PER_DECADE);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The bin's number; what is below a microsecond goes to the first bin there is, what takes years to the last. */
    static int bin(long nanos) {
        int found = Arrays.binarySearch(BEGINS, nanos);
        return FIRST_BIN + Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** Where, among latencies in ascending order, those of a bin end; the one at {@code from} is of that bin. */
    static int end(long[] ascending, int from, int until, int bin) {
        int inside = from;
        int beyond = until;
        while (beyond - inside > 1) {
            int middle = (inside + beyond) >>> 1;
            if (bin(ascending[middle]) == bin) {
                inside = middle;
            } else {
                beyond = middle;
            }
        }
        return beyond;
    }

    private static long beginNanos(int bin) {
        return (long) StrictMath.ceil(StrictMath.pow(10, (double) bin / BINS_PER_DECADE) * NANOS_PER_MS);
    }
}
