package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.IntCountsHistogram;
import org.jspecify.annotations.Nullable;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.evaluation.LatencyPoint.Estimate;
import org.smppassay.statistics.Quantiles;

/**
 * Delivery latencies over time, to two digits: one histogram for each hour of a run of up to ten days, one for each day of a
 * longer one. At most a few megabytes, however many messages there are. Confined to the evaluator.
 */
final class LatencyCourse {
    static final int MOST_DAYS_BY_HOUR = 10;
    private static final int DIGITS = 2;
    private static final long NANOS_PER_MICRO = 1000;
    private static final double MICROS_PER_MS = 1e3;

    private final int perDay;
    private @Nullable IntCountsHistogram[] slots;

    /** For days 1 to {@code days}, and as many more as there turn out to be. */
    LatencyCourse(int days) {
        perDay = days <= MOST_DAYS_BY_HOUR ? OutcomeTallies.HOURS : 1;
        slots = new IntCountsHistogram[days * perDay];
    }

    /**
     * Takes one latency; a clock that ran backwards counts as 0.
     *
     * @param day from 1
     * @param hour 0 to 23
     */
    void add(int day, int hour, long nanos) {
        int slot = perDay == 1 ? day - 1 : (day - 1) * perDay + hour;
        if (slot >= slots.length) {
            slots = Arrays.copyOf(slots, Math.max(slot + 1, slots.length * 2));
        }
        IntCountsHistogram histogram = slots[slot];
        if (histogram == null) {
            histogram = new IntCountsHistogram(DIGITS);
            slots[slot] = histogram;
        }
        histogram.recordValue(Math.max(0, nanos) / NANOS_PER_MICRO);
    }

    /** The times that have data, in order. */
    List<LatencyPoint> points(double confidence) {
        List<LatencyPoint> points = new ArrayList<>();
        for (int slot = 0; slot < slots.length; slot++) {
            IntCountsHistogram histogram = slots[slot];
            if (histogram != null) {
                points.add(new LatencyPoint(
                        slot / perDay + 1,
                        perDay == 1 ? LatencyPoint.WHOLE_DAY : slot % perDay,
                        histogram.getTotalCount(),
                        estimate(histogram, 0.5, confidence),
                        estimate(histogram, 0.95, confidence),
                        estimate(histogram, 0.99, confidence)));
            }
        }
        return List.copyOf(points);
    }

    /** Nothing where no more than the single slowest message would tell it. */
    private static Optional<Estimate> estimate(IntCountsHistogram histogram, double quantile, double confidence) {
        long n = histogram.getTotalCount();
        long rank = Quantiles.rank(n, quantile);
        if (rank == n && quantile > 0.5) {
            return Optional.empty();
        }
        Optional<Range> interval = Quantiles.ranks(n, quantile, confidence)
                .map(ranks -> new Range(millis(histogram, ranks.lower()), millis(histogram, ranks.upper())));
        return Optional.of(new Estimate(millis(histogram, rank), interval));
    }

    private static double millis(IntCountsHistogram histogram, long rank) {
        double percentile = 100.0 * rank / histogram.getTotalCount();
        long micros = histogram.lowestEquivalentValue(histogram.getValueAtPercentile(percentile));
        return micros / MICROS_PER_MS;
    }
}
