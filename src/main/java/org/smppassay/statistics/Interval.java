package org.smppassay.statistics;

/**
 * An interval with the confidence it was built for.
 *
 * @param lower lower end, finite
 * @param upper upper end, finite, not below the lower
 * @param confidence two-sided confidence, strictly between 0 and 1
 */
public record Interval(double lower, double upper, double confidence) {
    public Interval {
        Check.require(Double.isFinite(lower), "lower end not finite", lower);
        Check.require(Double.isFinite(upper) && upper >= lower, "upper end not finite or below " + lower, upper);
        Check.inside("confidence", confidence, 0, 1);
    }

    public double width() {
        return upper - lower;
    }
}
