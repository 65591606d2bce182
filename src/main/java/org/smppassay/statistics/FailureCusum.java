package org.smppassay.statistics;

import java.util.Optional;

/**
 * A CUSUM chart of failures in bins of any size: sums the logarithm of the likelihood ratio of a changed failure rate
 * over the usual one. Scored so, a bin weighs as much as it tells, and the false alarms are bounded whatever the sizes:
 * the mean number of bins up to one is at least exp(limit) (Lorden 1971, Annals of Mathematical Statistics
 * 42:1897-1908), and the chance of one within so many bins at most bins / exp(limit). Confined to one thread.
 */
public final class FailureCusum {
    private final Cusum cusum;
    private final double perFailure;
    private final double perSuccess;

    /**
     * @param usual failure rate in control, between 0 and 1
     * @param changed the rate to be found soonest, between 0 and 1; below the usual one to find an improvement
     * @param limit of the sum, above 0: see {@link #limit}
     */
    public FailureCusum(double usual, double changed, double limit) {
        Check.inside("usual rate", usual, 0, 1);
        Check.inside("changed rate", changed, 0, 1);
        Check.require(usual != changed, "changed rate equals the usual one", changed);
        cusum = new Cusum(limit);
        perFailure = StrictMath.log(changed / usual);
        perSuccess = StrictMath.log1p(-changed) - StrictMath.log1p(-usual);
    }

    /**
     * The limit that keeps false alarms within a probability.
     *
     * @param bins looked at in all, from 1
     * @param falseAlarm probability of one or more in a channel at its usual rate, between 0 and 1
     */
    public static double limit(long bins, double falseAlarm) {
        Check.require(bins >= 1, "bins not positive", bins);
        Check.inside("falseAlarm", falseAlarm, 0, 1);
        return StrictMath.log(bins / falseAlarm);
    }

    /** The next bin: failures among n messages; a bin without messages changes nothing but the numbering. */
    public void add(long failures, long n) {
        Check.counts("failures", failures, n);
        cusum.add(failures * perFailure + (n - failures) * perSuccess);
    }

    /** The sum so far, from 0; a logarithm. */
    public double sum() {
        return cusum.sum();
    }

    /** The last time that the sum rose from 0 to the limit; its onset is the likeliest bin of the change. */
    public Optional<Excursion> excursion() {
        return cusum.excursion();
    }
}
