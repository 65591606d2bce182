package org.smppassay.performance;

/**
 * A distribution of latencies in a few figures, in nanoseconds; all 0 if there are none.
 *
 * @param count how many
 * @param p50 the median
 * @param p999 of 1000, 999 are at most this
 * @param p9999 of 10 000, 9999 are at most this
 */
public record LatencySummary(
        long count, long p50, long p90, long p95, long p99, long p999, long p9999, long max, double mean) {}
