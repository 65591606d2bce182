package org.smppassay.performance;

/**
 * An {@link Interval} to keep.
 *
 * @param phase its name
 * @param judged false for a warm-up
 * @param startNanos since the beginning of the run
 * @param lengthNanos above 0
 */
public record Figures(
        String phase,
        boolean judged,
        long startNanos,
        long lengthNanos,
        Counts counts,
        LatencySummaries latencies,
        Gauges gauges) {}
