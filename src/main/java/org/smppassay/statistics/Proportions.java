package org.smppassay.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** Two-sided confidence intervals of a proportion, by counts. Nothing tried gives [0, 1]. */
public final class Proportions {
    private Proportions() {}

    /**
     * The exact interval (Clopper and Pearson 1934). At confidence 1 - 2 alpha it agrees with
     * {@link ProportionTest} at alpha each way.
     *
     * @throws IllegalArgumentException unless 0 <= successes <= n <= 2^31 - 1 and 0 < confidence < 1
     */
    public static Interval clopperPearson(long successes, long n, double confidence) {
        return interval(BinomialConfidenceInterval.CLOPPER_PEARSON, successes, n, confidence);
    }

    /**
     * The score interval (Wilson 1927): narrower, its confidence holds on average only.
     *
     * @throws IllegalArgumentException unless 0 <= successes <= n <= 2^31 - 1 and 0 < confidence < 1
     */
    public static Interval wilson(long successes, long n, double confidence) {
        return interval(BinomialConfidenceInterval.WILSON_SCORE, successes, n, confidence);
    }

    private static Interval interval(BinomialConfidenceInterval method, long successes, long n, double confidence) {
        Check.counts("successes", successes, n);
        Check.inside("confidence", confidence, 0, 1);
        if (n == 0) {
            return new Interval(0, 1, confidence);
        }
        var found = method.fromErrorRate((int) n, (int) successes, 1 - confidence);
        double lower = Math.max(0, found.getLowerBound());
        return new Interval(lower, Math.min(1, found.getUpperBound()), confidence);
    }
}
