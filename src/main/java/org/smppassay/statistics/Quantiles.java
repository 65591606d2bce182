package org.smppassay.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Quantiles without assumption on the distribution, by order statistics (David and Nagaraja, section 7.1). */
public final class Quantiles {
    /** Slack for products such as 0.07 x 100 that land just above a whole number. */
    private static final double ROUNDING = 1e-9;

    private Quantiles() {}

    /**
     * Ranks of the order statistics that enclose a quantile.
     *
     * @param lower rank from 1 of the lower end
     * @param upper rank of the upper end, at most the sample's size
     */
    public record Ranks(long lower, long upper) {
        public Ranks {
            Check.require(lower >= 1 && lower <= upper, "ranks not in order: " + lower, upper);
        }
    }

    /**
     * The ranks whose values enclose the quantile with at least this confidence, half the error on either side.
     *
     * @param quantile between 0 and 1
     * @param confidence two-sided, between 0 and 1
     * @return empty if the sample is too small for one of the ends
     */
    public static Optional<Ranks> ranks(long n, double quantile, double confidence) {
        Check.counts("sample", n, n);
        Check.inside("quantile", quantile, 0, 1);
        Check.inside("confidence", confidence, 0, 1);
        if (n == 0) {
            return Optional.empty();
        }
        var below = BinomialDistribution.of((int) n, quantile);
        double tail = (1 - confidence) / 2;
        long lower = below.inverseCumulativeProbability(tail);
        long upper = below.inverseSurvivalProbability(tail) + 1L;
        return lower < 1 || upper > n ? Optional.empty() : Optional.of(new Ranks(lower, upper));
    }

    /**
     * The quantile's confidence interval.
     *
     * @param sorted samples in ascending order
     * @throws IllegalArgumentException if they are not sorted, or a number is out of range
     */
    public static Optional<Interval> interval(long[] sorted, double quantile, double confidence) {
        checkSorted(sorted);
        return ranks(sorted.length, quantile, confidence)
                .map(r -> new Interval(sorted[(int) r.lower() - 1], sorted[(int) r.upper() - 1], confidence));
    }

    /** The rank, from 1, of the sample quantile among n: the smallest with at least that share at or below it. */
    public static long rank(long n, double quantile) {
        Check.require(n >= 1, "sample empty", n);
        Check.inside("quantile", quantile, 0, 1);
        return Math.max(1, (long) Math.ceil(quantile * n - ROUNDING));
    }

    /** The claim "quantile <= limit" on sorted samples; see {@link #atMost(long, long, double, double)}. */
    public static ProportionTest atMost(long[] sorted, long limit, double quantile, double alpha) {
        checkSorted(sorted);
        return atMost(countAtOrBelow(sorted, limit), sorted.length, quantile, alpha);
    }

    /**
     * The claim "quantile <= limit", that is "the share at or below the limit is at least the quantile".
     *
     * @param atOrBelowLimit how many of the n samples are at most the limit
     * @param alpha error probability of each direction, between 0 and 0.5
     */
    public static ProportionTest atMost(long atOrBelowLimit, long n, double quantile, double alpha) {
        Check.inside("quantile", quantile, 0, 1);
        return ProportionTest.atLeast(atOrBelowLimit, n, quantile, alpha);
    }

    private static long countAtOrBelow(long[] sorted, long limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void checkSorted(long[] samples) {
        for (int i = 1; i < samples.length; i++) {
            Check.require(samples[i - 1] <= samples[i], "samples not ascending at index", i);
        }
    }
}
