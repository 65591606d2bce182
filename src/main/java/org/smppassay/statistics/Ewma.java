package org.smppassay.statistics;

import java.util.Optional;

/**
 * The exponentially weighted moving average chart of standardised values (Roberts 1959; NIST/SEMATECH e-Handbook,
 * section 6.3.2.4), one-sided: alarms high values. Its limit counts standard errors of the average as it is after so
 * many values, not as it comes to be. For failures use {@link FailureEwma}. Confined to one thread.
 */
public final class Ewma {
    private final double weight;
    private final double limit;
    private final ExcursionTracker tracker = new ExcursionTracker();
    private double value;
    private double variance;

    /**
     * @param weight of the newest value, above 0 and at most 1; 0.05 to 0.3 is customary, the smaller the better it
     *     finds small changes
     * @param limit in standard errors of the average, above 0
     */
    public Ewma(double weight, double limit) {
        Check.aboveZeroUpToOne("weight", weight);
        Check.require(limit > 0 && Double.isFinite(limit), "limit not positive", limit);
        this.weight = weight;
        this.limit = limit;
    }

    /** The next bin's value, finite: mean 0 and variance 1 in control. */
    public void add(double standardised) {
        Check.require(Double.isFinite(standardised), "value not finite", standardised);
        double rest = 1 - weight;
        value = rest * value + weight * standardised;
        variance = rest * rest * variance + weight * weight;
        track();
    }

    /** A bin that says nothing. */
    public void skip() {
        track();
    }

    private void track() {
        tracker.next(value <= 0, value > 0 && value >= limit * Math.sqrt(variance));
    }

    /** The average so far, of standardised values; 0 at the beginning. */
    public double value() {
        return value;
    }

    /** The last time that the average rose from 0, its mean, to the limit. */
    public Optional<Excursion> excursion() {
        return tracker.last();
    }
}
