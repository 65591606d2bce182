package org.smppassay.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Limits of the range of the daily rates from score limits of differences. Each difference is taken with its own least
 * favourable allotment of the missing, so the limits hold whatever the missing were.
 */
final class ScoreRange {
    private final List<Day> days;

    /** For at least two days. */
    ScoreRange(List<Day> days) {
        this.days = days;
    }

    /** Upper limit: the largest of all pairs' one-sided limits, an intersection-union test (TOST, Schuirmann 1987). */
    double upper(double alpha) {
        double z = quantile(1 - alpha);
        double upper = 0;
        for (Day bad : days) {
            for (Day good : days) {
                if (bad.index() != good.index()) {
                    upper = Math.max(upper, pairUpper(bad, good, z));
                }
            }
        }
        return Math.min(1, upper);
    }

    private static double pairUpper(Day bad, Day good, double z) {
        return bad.isKnown() && good.isKnown()
                ? Differences.upper(bad.worst(), good.best(), z)
                : Differences.upperWhateverMissing(bad.worst(), good.best(), z);
    }

    /** Lower limit, simultaneous (Bonferroni, both directions) over all pairs of days and the linear trend. */
    double lower(double alpha) {
        double z = quantile(1 - alpha / (2.0 * contrasts()));
        double lower = Math.max(trendLower(1, z), trendLower(-1, z));
        for (Day bad : days) {
            for (Day good : days) {
                if (bad.index() != good.index()) {
                    lower = Math.max(lower, Differences.lower(bad.best(), good.worst(), z));
                }
            }
        }
        return Math.max(0, lower);
    }

    /** With two days the trend is their difference. */
    private int contrasts() {
        int d = days.size();
        return d == 2 ? 1 : d * (d - 1) / 2 + 1;
    }

    private double trendLower(int direction, double z) {
        double[] weights = TrendContrast.weights(days);
        double contrast = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = direction * weights[i];
            FailureCount day = weight > 0 ? days.get(i).best() : days.get(i).worst();
            double slack = weight * (weight > 0 ? day.slackBelow(z) : day.slackAbove(z));
            contrast += weight * day.rate();
            squares += slack * slack;
        }
        return contrast - Math.sqrt(squares);
    }

    private static double quantile(double p) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
    }
}
