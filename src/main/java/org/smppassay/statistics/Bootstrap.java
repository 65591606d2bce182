package org.smppassay.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Nonparametric bootstrap intervals of any statistic (Efron and Tibshirani 1993, chapters 13 and 14). The same seed and
 * sample give the same interval on any machine. Immutable; every interval draws from the seed anew.
 */
public final class Bootstrap {
    private static final int MOST_SAMPLES = 1_000_000;

    private final int resamples;
    private final long seed;

    /** A statistic of the observations with these indices, which may repeat; it must be finite. */
    @FunctionalInterface
    public interface Statistic {
        /** Value over a sample or resample; the array is used again and must not be kept. */
        double of(int[] indices);
    }

    /** With so many resamples, 100 to 1 000 000; 2000 do for 95 %. */
    public Bootstrap(int resamples, long seed) {
        Check.require(resamples >= 100 && resamples <= MOST_SAMPLES, "resamples not within 100..1000000", resamples);
        this.resamples = resamples;
        this.seed = seed;
    }

    /**
     * The percentile interval.
     *
     * @param n observations, from 1
     * @param confidence two-sided, between 0 and 1
     * @throws IllegalArgumentException if the statistic is not finite on some resample
     */
    public Interval percentile(int n, Statistic statistic, double confidence) {
        return resample(n, statistic).interval(confidence);
    }

    /**
     * The bias-corrected and accelerated interval, whose error falls with n, not its root. Takes n more evaluations of
     * the statistic for the acceleration (jackknife).
     *
     * @param n observations, from 2
     * @param confidence two-sided, between 0 and 1
     * @throws IllegalArgumentException if the statistic is not finite on some resample
     */
    public Interval biasCorrected(int n, Statistic statistic, double confidence) {
        Check.require(n >= 2, "fewer than 2 observations", n);
        Check.inside("confidence", confidence, 0, 1);
        Resamples values = resample(n, statistic);
        double bias = Normal.quantile(values.shareBelow(finite(statistic.of(all(n)))));
        double acceleration = acceleration(n, statistic);
        double tail = (1 - confidence) / 2;
        double lower = values.quantile(corrected(Normal.quantile(tail), bias, acceleration));
        double upper = values.quantile(corrected(Normal.upperQuantile(tail), bias, acceleration));
        return new Interval(Math.min(lower, upper), Math.max(lower, upper), confidence);
    }

    /**
     * The statistic over the resamples.
     *
     * @param n observations, from 1
     * @throws IllegalArgumentException if it is not finite on some resample
     */
    Resamples resample(int n, Statistic statistic) {
        Check.require(n >= 1, "no observations", n);
        SplitMix64 random = new SplitMix64(seed);
        int[] indices = new int[n];
        double[] values = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            Arrays.setAll(indices, unused -> (int) (random.nextDouble() * n));
            values[i] = finite(statistic.of(indices));
        }
        Arrays.sort(values);
        return new Resamples(values);
    }

    private static double acceleration(int n, Statistic statistic) {
        double[] without = new double[n];
        for (int i = 0; i < n; i++) {
            int left = i;
            without[i] = finite(
                    statistic.of(IntStream.range(0, n).filter(j -> j != left).toArray()));
        }
        double mean = Arrays.stream(without).average().orElseThrow();
        double squares = 0;
        double cubes = 0;
        for (double value : without) {
            double d = mean - value;
            squares += d * d;
            cubes += d * d * d;
        }
        double scale = squares * Math.sqrt(squares);
        return scale > 0 ? cubes / (6 * scale) : 0;
    }

    private static double corrected(double z, double bias, double acceleration) {
        double moved = bias + z;
        // Acceleration is at most a sixth of the root of n in size; only then can the divisor come near 0.
        double divisor = Math.max(1e-9, 1 - acceleration * moved);
        return Normal.cumulative(bias + moved / divisor);
    }

    private static int[] all(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static double finite(double value) {
        Check.require(Double.isFinite(value), "statistic not finite", value);
        return value;
    }
}
