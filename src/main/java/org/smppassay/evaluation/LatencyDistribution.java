package org.smppassay.evaluation;

import java.util.List;

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

    /** The bin's number; what is below a microsecond goes to that of a microsecond. */
    static int bin(long nanos) {
        double millis = Math.max(1e-3, nanos / NANOS_PER_MS);
        return (int) StrictMath.floor(StrictMath.log10(millis) * BINS_PER_DECADE);
    }
}
