package org.smppassay.statistics;

import java.util.List;

/** The largest excess over a range, in standard errors under supposed rates, of any pair of days or the trend. */
final class RangeStatistic {
    private final int days;
    private final double range;
    private final double[] trend;
    private final double trendPrecision;
    /** One over the standard error, pairs in the order of the loops below; 0 where it is impossible to differ. */
    private final double[] precision;

    RangeStatistic(List<FailureCount> counts, double[] trend, double[] rates, double range) {
        this.days = rates.length;
        this.range = range;
        this.trend = trend;
        double[] variances = new double[days];
        double trendVariance = 0;
        for (int i = 0; i < days; i++) {
            variances[i] = rates[i] * (1 - rates[i]) / counts.get(i).n();
            trendVariance += trend[i] * trend[i] * variances[i];
        }
        this.trendPrecision = precision(trendVariance);
        this.precision = pairPrecisions(variances);
    }

    double of(double[] observed) {
        double contrast = 0;
        double largest = Double.NEGATIVE_INFINITY;
        int pair = 0;
        for (int i = 0; i < days; i++) {
            contrast += trend[i] * observed[i];
            for (int j = 0; j < i; j++) {
                double excess = Math.abs(observed[i] - observed[j]) - range;
                largest = Math.max(largest, excess * precision[pair++]);
            }
        }
        return Math.max(largest, (Math.abs(contrast) - range) * trendPrecision);
    }

    private static double[] pairPrecisions(double[] variances) {
        double[] precisions = new double[variances.length * (variances.length - 1) / 2];
        int pair = 0;
        for (int i = 0; i < variances.length; i++) {
            for (int j = 0; j < i; j++) {
                precisions[pair++] = precision(variances[i] + variances[j]);
            }
        }
        return precisions;
    }

    private static double precision(double variance) {
        return variance > 0 ? 1 / Math.sqrt(variance) : 0;
    }
}
