package org.smppassay.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A parametric bootstrap of the range of daily failure rates, for days with too few failures for limits in closed form.
 *
 * <p>Tests "the true range is at most r" by the largest excess over r, in standard errors, of any pair of days or the
 * linear trend. Days are simulated from one rate for all and from two rates exactly r apart, the worst day, half of the
 * days or all but the best having the higher; all of them must reject. (The likeliest rates within the range would
 * follow the noise and reject up to 13 % of sound channels.) Deterministic: the seed derives from the counts.
 */
final class RangeBootstrap {
    private static final int RUNS = 1999;
    private static final int BISECTIONS = 8;

    private final List<FailureCount> days;
    private final double[] trend;
    private final long seed;

    /** For at least two days, none of them with anything missing (else the least failures count). */
    RangeBootstrap(List<Day> days) {
        this.days = days.stream().map(Day::best).toList();
        this.trend = TrendContrast.weights(days);
        this.seed = days.stream()
                .mapToLong(d -> new SplitMix64(d.least() * 0x1F1F1F1FL + d.n()).nextLong())
                .reduce(days.size(), (a, b) -> new SplitMix64(a ^ b).nextLong());
    }

    /** Lower limit of the range; on the same side of the threshold as the test at the threshold itself decides. */
    double lower(double threshold, double alpha) {
        double largest = observedRange();
        if (!rejects(0, alpha)) {
            return 0;
        }
        boolean exceeds = rejects(threshold, alpha);
        double low = exceeds ? threshold : 0;
        double high = exceeds ? largest : Math.min(largest, threshold);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (rejects(middle, alpha)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return exceeds ? Math.max(low, Math.nextUp(threshold)) : low;
    }

    /** Whether {@link #lower} lies above the threshold. */
    boolean lowerExceeds(double threshold, double alpha) {
        return rejects(threshold, alpha) && rejects(0, alpha);
    }

    /** Whether "the true range is at most this" is rejected at the error probability alpha. */
    boolean rejects(double range, double alpha) {
        if (observedRange() <= range) {
            return false;
        }
        TwoLevelFit fit = new TwoLevelFit(days, range);
        return levels().allMatch(high -> rejects(fit.rates(high), range, alpha));
    }

    /** How many days are supposed high: one, half, all but one; and none, the steady channel. */
    private IntStream levels() {
        return IntStream.of(0, 1, days.size() / 2, days.size() - 1).distinct();
    }

    /** Stops as soon as enough runs are as extreme as the days themselves. */
    private boolean rejects(double[] rates, double range, double alpha) {
        RangeStatistic statistic = new RangeStatistic(days, trend, rates, range);
        double observed =
                statistic.of(days.stream().mapToDouble(FailureCount::rate).toArray());
        BinomialSampler[] samplers = samplers(rates);
        SplitMix64 random = new SplitMix64(seed);
        double[] simulated = new double[rates.length];
        int asExtreme = 1;
        for (int run = 0; run < RUNS && asExtreme <= alpha * (RUNS + 1); run++) {
            for (int i = 0; i < rates.length; i++) {
                simulated[i] = (double) samplers[i].at(random.nextDouble())
                        / days.get(i).n();
            }
            asExtreme += statistic.of(simulated) >= observed ? 1 : 0;
        }
        return asExtreme <= alpha * (RUNS + 1);
    }

    private BinomialSampler[] samplers(double[] rates) {
        return IntStream.range(0, rates.length)
                .mapToObj(i -> new BinomialSampler(days.get(i).n(), rates[i]))
                .toArray(BinomialSampler[]::new);
    }

    private double observedRange() {
        double[] rates = days.stream().mapToDouble(FailureCount::rate).sorted().toArray();
        return rates[rates.length - 1] - rates[0];
    }
}
