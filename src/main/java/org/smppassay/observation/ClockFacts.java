package org.smppassay.observation;

/**
 * The clocks of a run.
 *
 * @param endNanos when it ended, in nanoseconds since day 1 00:00; 0 if nobody knows
 * @param driftNanos the most by which the calendar and the clock that latencies rest on have moved apart during the run, from 0
 */
public record ClockFacts(long endNanos, long driftNanos) {
    /** Of a run whose clocks nobody watched. */
    public static final ClockFacts NONE = new ClockFacts(0, 0);
}
