package org.smppassay.comparison;

import java.util.Optional;
import org.smppassay.statistics.Interval;
import org.smppassay.statistics.Quantiles;

/**
 * First latency minus second, at one quantile over the delivered messages, in milliseconds. The interval is made of the two
 * order-statistic intervals, each with half the error, so it holds with at least its confidence whatever the distributions.
 *
 * @param percent such as 95
 * @param interval empty where there are too few messages for one
 */
public record LatencyDifference(
        int percent,
        Vendor first,
        Vendor second,
        double firstMillis,
        double secondMillis,
        Optional<Interval> interval) {
    private static final double MICROS_PER_MS = 1000;

    static Optional<LatencyDifference> of(int percent, Vendor first, Vendor second, double confidence) {
        if (first.messages().isEmpty() || second.messages().isEmpty()) {
            return Optional.empty();
        }
        long[] one = first.messages().get().latencies();
        long[] other = second.messages().get().latencies();
        if (one.length == 0 || other.length == 0) {
            return Optional.empty();
        }
        double quantile = percent / 100.0;
        double each = 1 - (1 - confidence) / 2;
        Optional<Interval> low = Quantiles.interval(one, quantile, each);
        Optional<Interval> high = Quantiles.interval(other, quantile, each);
        Optional<Interval> interval = low.isEmpty() || high.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        (low.get().lower() - high.get().upper()) / MICROS_PER_MS,
                        (low.get().upper() - high.get().lower()) / MICROS_PER_MS,
                        confidence));
        return Optional.of(new LatencyDifference(
                percent, first, second, millis(one, quantile), millis(other, quantile), interval));
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Quantiles.rank(sorted.length, quantile) - 1] / MICROS_PER_MS;
    }
}
