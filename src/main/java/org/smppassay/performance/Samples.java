package org.smppassay.performance;

/** How many samples a percentile takes. */
final class Samples {
    /** How often the percentile may lie above all that was seen. */
    private static final double DOUBT = 0.05;

    private Samples() {}

    /**
     * The fewest samples of which the greatest lies above the percentile 19 times out of 20: the chance that all of n lie below it is
     * q^n. (The distribution-free bound of order statistics; Conover, Practical Nonparametric Statistics, section 3.3.)
     *
     * @param share q, which of the distribution lies below the percentile; above 0, below 1
     */
    static long needed(double share) {
        return (long) StrictMath.ceil(StrictMath.log(DOUBT) / StrictMath.log(share));
    }
}
