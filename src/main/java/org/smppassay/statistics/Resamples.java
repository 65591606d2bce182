package org.smppassay.statistics;

/** What a statistic came to over the resamples of a bootstrap. Immutable. */
final class Resamples {
    private final double[] sorted;

    /** Takes the values, which must be in ascending order and not change any more. */
    Resamples(double[] sorted) {
        this.sorted = sorted;
    }

    /** The percentile interval; confidence two-sided, between 0 and 1. */
    Interval interval(double confidence) {
        Check.inside("confidence", confidence, 0, 1);
        double tail = (1 - confidence) / 2;
        return new Interval(quantile(tail), quantile(1 - tail), confidence);
    }

    /** The order statistic at the nearest rank of (resamples + 1) times the probability. */
    double quantile(double probability) {
        long rank = Math.round((sorted.length + 1) * probability);
        return sorted[(int) Math.max(1, Math.min(sorted.length, rank)) - 1];
    }

    /** The share below a value, those at it halved; kept off 0 and 1. */
    double shareBelow(double value) {
        double least = 0.5 / sorted.length;
        double share = (count(value, false) + count(value, true)) / 2.0 / sorted.length;
        return Math.max(least, Math.min(1 - least, share));
    }

    /** The p-value of "above the value": the share of resamples that are not, counting the sample itself among them. */
    double above(double value) {
        return (count(value, true) + 1.0) / (sorted.length + 1);
    }

    /** The p-value of "below the value". */
    double below(double value) {
        return (sorted.length - count(value, false) + 1.0) / (sorted.length + 1);
    }

    private int count(double value, boolean itself) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (itself && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
