package org.smppassay.statistics;

import java.util.Optional;

/**
 * The one-sided cumulative sum chart (Page 1954, Biometrika 41:100-115): a sum of scores that never falls below 0 and
 * alarms at a limit. With scores "value minus target minus allowance" it is the tabular chart of the NIST/SEMATECH
 * e-Handbook, section 6.3.2.3; for failures use {@link FailureCusum}. Confined to one thread.
 */
public final class Cusum {
    private final double limit;
    private final ExcursionTracker tracker = new ExcursionTracker();
    private double sum;

    /** With an alarm at this sum, above 0, in the unit of the scores. */
    public Cusum(double limit) {
        Check.require(limit > 0 && Double.isFinite(limit), "limit not positive", limit);
        this.limit = limit;
    }

    /** The next bin's score, finite; 0 says nothing. */
    public void add(double score) {
        Check.require(Double.isFinite(score), "score not finite", score);
        sum = Math.max(0, sum + score);
        tracker.next(sum == 0, sum >= limit);
    }

    /** The sum so far, from 0. */
    public double sum() {
        return sum;
    }

    /** The last time that the sum rose from 0 to the limit. */
    public Optional<Excursion> excursion() {
        return tracker.last();
    }
}
