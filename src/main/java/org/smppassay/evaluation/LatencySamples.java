package org.smppassay.evaluation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.smppassay.statistics.Quantiles;
import org.smppassay.statistics.RadixSort;

/**
 * Latencies in nanoseconds: exact up to {@link #MOST_EXACT} of them, to three digits beyond. How many are at most each
 * limit given beforehand stays exact. Confined to the evaluator.
 */
final class LatencySamples {
    static final int MOST_EXACT = 1 << 20;
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MS = 1e6;

    private final long[] limits;
    private final long[] atOrBelow;
    private final int mostExact;
    private long[] exact = new long[64];
    private Optional<Histogram> rough = Optional.empty();
    private long n;
    private long max;
    private boolean sorted = true;

    /** With the limits, in nanoseconds, at which exact counts will be asked for. */
    LatencySamples(long... limits) {
        this(MOST_EXACT, limits);
    }

    LatencySamples(int mostExact, long[] limits) {
        this.mostExact = mostExact;
        this.limits = limits.clone();
        this.atOrBelow = new long[limits.length];
    }

    /** Takes one latency; a clock that ran backwards counts as 0. */
    void add(long nanos) {
        long latency = Math.max(0, nanos);
        for (int i = 0; i < limits.length; i++) {
            atOrBelow[i] += latency <= limits[i] ? 1 : 0;
        }
        max = Math.max(max, latency);
        if (n < mostExact) {
            keep(latency);
        } else {
            histogram().recordValue(latency);
        }
        n++;
    }

    long n() {
        return n;
    }

    /** How many are at most this limit, one of those given to the constructor. */
    long countAtOrBelow(long limit) {
        for (int i = 0; i < limits.length; i++) {
            if (limits[i] == limit) {
                return atOrBelow[i];
            }
        }
        throw new IllegalArgumentException("not a limit that was counted: " + limit);
    }

    /** The sample of this rank, from 1 to n, in nanoseconds; on the side of each limit where the exact one is. */
    long atRank(long rank) {
        if (rough.isEmpty()) {
            sort();
            return exact[(int) rank - 1];
        }
        long value = Math.min(max, rough.get().getValueAtPercentile(100.0 * rank / n));
        for (int i = 0; i < limits.length; i++) {
            value = atOrBelow[i] >= rank ? Math.min(value, limits[i]) : Math.max(value, limits[i] + 1);
        }
        return value;
    }

    /** The sample quantile in milliseconds, 0 without data. */
    double quantileMillis(double quantile) {
        return n == 0 ? 0 : atRank(Quantiles.rank(n, quantile)) / NANOS_PER_MS;
    }

    Latency summary() {
        return new Latency(n, quantileMillis(0.5), quantileMillis(0.95), quantileMillis(0.99), max / NANOS_PER_MS);
    }

    /** How they are distributed; beyond the exact ones to three digits. */
    LatencyDistribution distribution() {
        if (n == 0) {
            return LatencyDistribution.NONE;
        }
        TreeMap<Integer, Long> bins = new TreeMap<>();
        if (rough.isEmpty()) {
            countRuns(bins);
        } else {
            for (HistogramIterationValue value : rough.get().recordedValues()) {
                long latency = rough.get().lowestEquivalentValue(value.getValueIteratedTo());
                bins.merge(LatencyDistribution.bin(latency), value.getCountAddedInThisIterationStep(), Long::sum);
            }
        }
        return new LatencyDistribution(
                bins.firstKey(),
                IntStream.rangeClosed(bins.firstKey(), bins.lastKey())
                        .mapToObj(bin -> bins.getOrDefault(bin, 0L))
                        .toList());
    }

    /** In order, those of one bin lie together, and only the ends of such runs need be looked for. */
    private void countRuns(Map<Integer, Long> bins) {
        sort();
        int from = 0;
        while (from < n) {
            int bin = LatencyDistribution.bin(exact[from]);
            int until = LatencyDistribution.end(exact, from, (int) n, bin);
            bins.put(bin, (long) (until - from));
            from = until;
        }
    }

    private void keep(long latency) {
        if (n == exact.length) {
            exact = Arrays.copyOf(exact, Math.min(mostExact, 2 * exact.length));
        }
        exact[(int) n] = latency;
        sorted = false;
    }

    private Histogram histogram() {
        if (rough.isEmpty()) {
            Histogram histogram = new Histogram(DIGITS);
            for (int i = 0; i < n; i++) {
                histogram.recordValue(exact[i]);
            }
            exact = new long[0];
            rough = Optional.of(histogram);
        }
        return rough.get();
    }

    private void sort() {
        if (!sorted) {
            RadixSort.sort(exact, (int) n);
            sorted = true;
        }
    }
}
