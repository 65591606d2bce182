package org.smppassay.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Maximum-likelihood daily failure rates under "some days lie exactly this much above all others". */
final class TwoLevelFit {
    private static final int BISECTIONS = 50;

    private final List<FailureCount> days;
    private final double gap;
    private final int[] bestToWorst;

    TwoLevelFit(List<FailureCount> days, double gap) {
        this.days = days;
        this.gap = gap;
        this.bestToWorst = IntStream.range(0, days.size())
                .boxed()
                .sorted(Comparator.comparing(i -> days.get(i).rate()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The rates, in the order of the days, if this many of the observed worst are the higher ones. */
    double[] rates(int high) {
        double[] lift = new double[days.size()];
        for (int i = days.size() - high; i < days.size(); i++) {
            lift[bestToWorst[i]] = gap;
        }
        double low = lowRate(lift);
        return IntStream.range(0, lift.length)
                .mapToDouble(i -> Math.min(1, low + lift[i]))
                .toArray();
    }

    /** The likelihood is concave in the lower rate; bisection on its slope. */
    private double lowRate(double[] lift) {
        double low = 0;
        double high = 1 - gap;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (slope(middle, lift) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double slope(double rate, double[] lift) {
        double slope = 0;
        for (int i = 0; i < lift.length; i++) {
            FailureCount day = days.get(i);
            double supposed = rate + lift[i];
            slope += (day.failures() - day.n() * supposed) / (supposed * (1 - supposed));
        }
        return slope;
    }
}
