package org.smppassay.statistics;

import java.util.List;

/** Maximum-likelihood daily failure rates under "their range is at most this much". */
final class BandFit {
    private static final int BISECTIONS = 60;

    private final List<FailureCount> days;
    private final double range;

    BandFit(List<FailureCount> days, double range) {
        this.days = days;
        this.range = range;
    }

    /** The observed rates, each moved into the likeliest band of that width. */
    double[] rates() {
        double low = lowerEdge();
        return days.stream()
                .mapToDouble(d -> Math.max(low, Math.min(low + range, d.rate())))
                .toArray();
    }

    /** The deviance is convex in the lower edge, each day's being so; bisection on its slope. */
    private double lowerEdge() {
        double low = 0;
        double high = 1 - range;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (slope(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low == 0 ? 0 : high;
    }

    private double slope(double edge) {
        double slope = 0;
        for (FailureCount day : days) {
            double nearest = Math.max(edge, Math.min(edge + range, day.rate()));
            if (nearest != day.rate()) {
                slope += day.n() * (nearest - day.rate()) / (nearest * (1 - nearest));
            }
        }
        return slope;
    }
}
