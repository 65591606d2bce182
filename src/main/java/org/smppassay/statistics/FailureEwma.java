package org.smppassay.statistics;

import java.util.Optional;

/**
 * An EWMA chart of failures in bins of any size. A bin counts as the normal value of the same rank as its failures have
 * among binomial ones (mid-probability): "failures minus expected over the standard error" would take one failure among
 * eight messages for four standard errors. Confined to one thread.
 */
public final class FailureEwma {
    /** The customary weight of the newest bin. */
    public static final double DEFAULT_WEIGHT = 0.2;

    /**
     * The limit at which, with the default weight, a channel at its usual rate raises an alarm within five days of 24
     * hourly bins in less than 1 % of runs. On average it runs for some 17 000 bins up to a false alarm.
     */
    public static final double DEFAULT_LIMIT = 3.8;

    /** No bin counts for more, so that one bad hour of many messages does not hide all that follows. */
    private static final double MOST = 8;

    private final Ewma ewma;
    private final double usual;

    /**
     * @param usual failure rate in control, between 0 and 1
     * @param weight of the newest bin, above 0 and at most 1
     * @param limit in standard errors of the average, above 0
     */
    public FailureEwma(double usual, double weight, double limit) {
        Check.inside("usual rate", usual, 0, 1);
        this.usual = usual;
        this.ewma = new Ewma(weight, limit);
    }

    /** With the default weight and limit. */
    public static FailureEwma withDefaults(double usual) {
        return new FailureEwma(usual, DEFAULT_WEIGHT, DEFAULT_LIMIT);
    }

    /** The next bin: failures among n messages; a bin without messages changes nothing but the numbering. */
    public void add(long failures, long n) {
        Check.counts("failures", failures, n);
        if (n == 0) {
            ewma.skip();
        } else {
            ewma.add(score(failures, n));
        }
    }

    /** Half of the observed count's probability goes to either tail; the smaller tail is the one that is exact. */
    private double score(long failures, long n) {
        double score = failures > n * usual
                ? Normal.upperQuantile(
                        (Binomials.atLeast(failures, n, usual) + Binomials.atLeast(failures + 1, n, usual)) / 2)
                : Normal.quantile(
                        (Binomials.atMost(failures, n, usual) + Binomials.atMost(failures - 1, n, usual)) / 2);
        return Math.max(-MOST, Math.min(MOST, score));
    }

    /** The average of the bins' normal values. */
    public double value() {
        return ewma.value();
    }

    /**
     * The last time that the average rose from its mean to the limit. Its onset (Nishina 1992, Quality and Reliability
     * Engineering International 8:537-541) comes some bins early where the average happened to be high already:
     * {@link FailureCusum} dates closer.
     */
    public Optional<Excursion> excursion() {
        return ewma.excursion();
    }
}
