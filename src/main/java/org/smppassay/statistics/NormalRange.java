package org.smppassay.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The range (largest minus smallest) of independent standard normal values. */
final class NormalRange {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double REACH = 8.5;
    private static final double STEP = 0.05;
    private static final int BISECTIONS = 50;

    private NormalRange() {}

    /** The range not exceeded with this probability by this many values, at least two. */
    static double quantile(int values, double probability) {
        double low = 0;
        double high = 2 * REACH;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (cumulative(values, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** P(range <= width): integral over the smallest value; the trapezoid rule is all but exact on such a bell. */
    private static double cumulative(int values, double width) {
        double sum = 0;
        for (double x = -REACH; x <= REACH; x += STEP) {
            double within = NORMAL.probability(x, x + width);
            sum += NORMAL.density(x) * StrictMath.pow(within, values - 1);
        }
        return values * sum * STEP;
    }
}
