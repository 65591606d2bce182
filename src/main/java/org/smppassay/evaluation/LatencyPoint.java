package org.smppassay.evaluation;

import java.util.Optional;
import org.smppassay.evaluation.CriterionResult.Range;

/**
 * Latencies of the messages of one hour or one day.
 *
 * @param day from 1
 * @param hour 0 to 23, or {@link #WHOLE_DAY}
 * @param n messages delivered
 * @param p50 the median; each quantile is empty if so few messages say nothing of it
 */
public record LatencyPoint(
        int day, int hour, long n, Optional<Estimate> p50, Optional<Estimate> p95, Optional<Estimate> p99) {
    /** Stands for the hour where the messages are those of a day. */
    public static final int WHOLE_DAY = -1;

    /**
     * A quantile in milliseconds, to two digits.
     *
     * @param interval in which the true one lies, if there are enough messages for both its ends
     */
    public record Estimate(double millis, Optional<Range> interval) {}
}
