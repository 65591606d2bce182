package org.smppassay.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Measure;
import org.smppassay.scenario.load.Measure.OfCount;
import org.smppassay.scenario.load.Measure.OfLatency;
import org.smppassay.scenario.load.Measure.OfShare;
import org.smppassay.scenario.load.Measure.Quantity;
import org.smppassay.scenario.load.Measure.Statistic;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.scenario.load.Threshold;

/**
 * Finds the moment at which a threshold over the whole run can no longer hold, whatever is still to come: a maximum or a number that
 * is exceeded; a share or percentile that too many have failed already, given the submissions planned. Confined to one thread.
 */
public final class EarlyEnd {
    private final List<Watch> watches = new ArrayList<>();
    private boolean warm;

    /** What may still be open of the warm-up, and so counts against nothing. */
    private long foreign;

    public EarlyEnd(LoadPlan plan) {
        warm = plan.warmUp().isZero();
        OptionalLong most = PlannedSubmissions.of(plan);
        for (Threshold threshold : plan.thresholds()) {
            if (threshold.phase().isEmpty()) {
                watch(threshold, most).ifPresent(watches::add);
            }
        }
    }

    /** Looks at another second. The threshold that can no longer hold, if there is one. */
    public Optional<Threshold> after(Interval second) {
        if (second.phase().equals(PhaseSpec.WARM_UP)) {
            return Optional.empty();
        }
        if (!warm) {
            // The second in which the warm-up ends is of both, and submissions may outlast it.
            warm = true;
            foreign = second.gauges().inFlight() + second.gauges().backlog();
            return Optional.empty();
        }
        watches.forEach(watch -> watch.add(second));
        return watches.stream()
                .filter(watch -> watch.lost(foreign))
                .map(Watch::threshold)
                .findFirst();
    }

    private static Optional<Watch> watch(Threshold threshold, OptionalLong most) {
        Measure measure = threshold.measure();
        boolean upper = threshold.comparison().isUpperBound();
        // Receipts of the warm-up come in later seconds, too, so those of a second don't tell whose they are.
        if (measure instanceof OfLatency latency && upper && latency.quantity() != Quantity.DELIVERY) {
            boolean max = latency.statistic() == Statistic.MAX;
            boolean percentile = latency.statistic().isPercentile() && most.isPresent();
            return max || percentile ? Optional.of(new LatencyWatch(threshold, latency, most)) : Optional.empty();
        }
        if (measure instanceof OfCount count && upper) {
            return Optional.of(new CountWatch(threshold, count));
        }
        boolean bounded = most.isPresent() && measure instanceof OfShare;
        return bounded ? shareWatch(threshold, (OfShare) measure, most.getAsLong()) : Optional.empty();
    }

    private static Optional<Watch> shareWatch(Threshold threshold, OfShare share, long most) {
        boolean upper = threshold.comparison().isUpperBound();
        return switch (share) {
            case ATTAINED -> upper ? Optional.empty() : Optional.of(new ShareWatch(threshold, share, most));
            case ERRORS, THROTTLES, REFUSED, UNANSWERED, LOST ->
                upper ? Optional.of(new ShareWatch(threshold, share, most)) : Optional.empty();
            case FAILED_RECEIPTS, MISSING_RECEIPTS, BIND_UPTIME -> Optional.empty();
        };
    }

    /** One threshold and what counts against it. */
    private abstract static class Watch {
        private final Threshold threshold;

        Watch(Threshold threshold) {
            this.threshold = threshold;
        }

        Threshold threshold() {
            return threshold;
        }

        final boolean fails(double value) {
            return !threshold.comparison().holds(value, threshold.limit());
        }

        abstract void add(Interval second);

        /** Whether it can no longer hold, though {@code foreign} events may not have been its own. */
        abstract boolean lost(long foreign);
    }

    private static final class LatencyWatch extends Watch {
        private final OfLatency measure;
        private final OptionalLong most;
        private long above;

        LatencyWatch(Threshold threshold, OfLatency measure, OptionalLong most) {
            super(threshold);
            this.measure = measure;
            this.most = most;
        }

        @Override
        void add(Interval second) {
            Histogram histogram = histogram(second.latencies(), measure.quantity());
            // Histograms know values to a bucket: only those in a higher bucket than the limit are certainly above it.
            long limit = histogram.highestEquivalentValue((long) threshold().limit());
            above += histogram.getMaxValue() > limit
                    ? histogram.getCountBetweenValues(limit + 1, histogram.getMaxValue())
                    : 0;
        }

        /** A percentile is the value of rank q * n, rounded: it is above the limit once fewer than so many are not. */
        @Override
        boolean lost(long foreign) {
            if (measure.statistic() == Statistic.MAX) {
                return above > foreign;
            }
            long all = most.orElse(Long.MAX_VALUE);
            return all - (above - foreign) < Math.floor(measure.statistic().share() * all - 1);
        }

        private static Histogram histogram(Latencies latencies, Quantity quantity) {
            return switch (quantity) {
                case SERVICE -> latencies.service();
                case RESPONSE -> latencies.response();
                case DELIVERY -> latencies.delivery();
                case LAG -> latencies.lag();
            };
        }
    }

    private static final class ShareWatch extends Watch {
        private final OfShare measure;
        private final long most;
        private long against;

        ShareWatch(Threshold threshold, OfShare measure, long most) {
            super(threshold);
            this.measure = measure;
            this.most = most;
        }

        @Override
        void add(Interval second) {
            Counts counts = second.counts();
            against += switch (measure) {
                case ATTAINED, ERRORS -> counts.errors();
                case THROTTLES -> counts.throttled();
                case REFUSED -> counts.refused();
                case UNANSWERED -> counts.unanswered();
                case LOST -> counts.lost();
                case FAILED_RECEIPTS, MISSING_RECEIPTS, BIND_UPTIME -> 0;
            };
        }

        @Override
        boolean lost(long foreign) {
            double share = (double) (against - foreign) / most;
            return against > foreign && fails(measure == OfShare.ATTAINED ? 1 - share : share);
        }
    }

    private static final class CountWatch extends Watch {
        private final OfCount measure;
        private double seen;

        CountWatch(Threshold threshold, OfCount measure) {
            super(threshold);
            this.measure = measure;
        }

        @Override
        void add(Interval second) {
            seen += Measurement.events(measure, second.counts());
        }

        @Override
        boolean lost(long foreign) {
            return seen > 0 && fails(seen);
        }
    }
}
