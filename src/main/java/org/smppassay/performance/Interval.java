package org.smppassay.performance;

/**
 * What was seen in a stretch of a load: a second, a phase, or all of it.
 *
 * @param phase its name; {@code warm-up} before the first; of a second the phase that was most of it
 * @param startNanos since the beginning of the run
 * @param lengthNanos above 0
 * @param counts of what happened in it
 * @param latencies of what ended in it; valid until the listener that was given it returns
 * @param gauges at its end
 */
public record Interval(
        String phase, long startNanos, long lengthNanos, Counts counts, Latencies latencies, Gauges gauges) {}
