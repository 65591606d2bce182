package org.smppassay.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** The value not exceeded with this probability; infinite at 0 and 1. */
    static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** The value exceeded with this probability; exact also where that is tiny. */
    static double upperQuantile(double probability) {
        return STANDARD.inverseSurvivalProbability(probability);
    }

    static double cumulative(double value) {
        return STANDARD.cumulativeProbability(value);
    }
}
