package org.smppassay.statistics;

import java.util.Arrays;

/** Draws binomial counts by inversion from a table of all counts whose probability can matter. */
public final class BinomialSampler {
    /** Counts less probable than this, relative to the mode, are left out. */
    private static final double NEGLIGIBLE = 1e-17;

    private final long first;
    private final double[] cumulative;

    /**
     * @param n trials, from 0
     * @param rate of each, 0..1
     */
    public BinomialSampler(long n, double rate) {
        long mode = Math.min(n, (long) ((n + 1) * rate));
        double odds = rate < 1 ? rate / (1 - rate) : 0;
        double[] above = tail(n - mode, i -> odds * (n - mode - i) / (mode + i + 1));
        double[] below = tail(mode, i -> odds == 0 ? 0 : (mode - i) / (odds * (n - mode + i + 1)));
        first = mode - below.length;
        cumulative = cumulate(below, above);
    }

    /** The count at this point of the distribution, 0 <= uniform < 1. */
    public long at(double uniform) {
        int found = Arrays.binarySearch(cumulative, uniform);
        int index = found >= 0 ? found + 1 : -found - 1;
        return first + Math.min(index, cumulative.length - 1);
    }

    @FunctionalInterface
    private interface Ratio {
        double after(long step);
    }

    /** Probabilities relative to the mode's, walking away from it. */
    private static double[] tail(long most, Ratio ratio) {
        double[] weights = new double[16];
        int size = 0;
        double weight = 1;
        for (long i = 0; i < most; i++) {
            weight *= ratio.after(i);
            if (weight < NEGLIGIBLE) {
                break;
            }
            if (size == weights.length) {
                weights = Arrays.copyOf(weights, 2 * size);
            }
            weights[size++] = weight;
        }
        return Arrays.copyOf(weights, size);
    }

    private static double[] cumulate(double[] below, double[] above) {
        double[] sums = new double[below.length + 1 + above.length];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            int fromMode = i - below.length;
            sum += fromMode < 0 ? below[-fromMode - 1] : fromMode == 0 ? 1 : above[fromMode - 1];
            sums[i] = sum;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= sum;
        }
        return sums;
    }
}
