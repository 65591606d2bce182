package org.smppassay.performance;

import org.HdrHistogram.Histogram;

/**
 * A distribution of latencies in a few figures, in nanoseconds; all 0 if there are none.
 *
 * @param count how many
 * @param p50 the median
 * @param p999 of 1000, 999 are at most this
 * @param p9999 of 10 000, 9999 are at most this
 */
public record LatencySummary(
        long count, long p50, long p90, long p95, long p99, long p999, long p9999, long max, double mean) {
    /** Of all that a histogram has. */
    public static LatencySummary of(Histogram histogram) {
        if (histogram.getTotalCount() == 0) {
            return new LatencySummary(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        return new LatencySummary(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(90),
                histogram.getValueAtPercentile(95),
                histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9),
                histogram.getValueAtPercentile(99.99),
                histogram.getMaxValue(),
                histogram.getMean());
    }
}
