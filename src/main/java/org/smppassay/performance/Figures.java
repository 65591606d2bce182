package org.smppassay.performance;

import org.smppassay.scenario.load.PhaseSpec;

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
        Gauges gauges) {
    /** What is to be kept of an interval, while its histograms are valid. */
    public static Figures of(Interval interval) {
        return new Figures(
                interval.phase(),
                !interval.phase().equals(PhaseSpec.WARM_UP),
                interval.startNanos(),
                interval.lengthNanos(),
                interval.counts(),
                LatencySummaries.of(interval.latencies()),
                interval.gauges());
    }

    /** So many of something, a second. */
    public double perSecond(long events) {
        return events * 1e9 / lengthNanos;
    }
}
