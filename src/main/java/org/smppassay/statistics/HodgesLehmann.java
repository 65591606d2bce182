package org.smppassay.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The median of the averages of all pairs of a sample, each value with itself among them (Hodges and Lehmann 1963), for
 * resamples: the averages are sorted once, and a resample only weighs them. Used by one thread at a time.
 */
final class HodgesLehmann implements Bootstrap.Statistic {
    private final double[] averages;

    /** Whose average it is, in the order of the averages. */
    private final int[] ones;

    private final int[] others;
    private final int[] times;

    private record Average(double value, int one, int other) {}

    /** Of finite values, of which there is at least one; takes memory for the square of their number. */
    HodgesLehmann(double[] values) {
        List<Average> ascending = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j <= i; j++) {
                ascending.add(new Average(values[i] / 2 + values[j] / 2, i, j));
            }
        }
        ascending.sort(Comparator.comparingDouble(Average::value));
        averages = ascending.stream().mapToDouble(Average::value).toArray();
        ones = ascending.stream().mapToInt(Average::one).toArray();
        others = ascending.stream().mapToInt(Average::other).toArray();
        times = new int[values.length];
    }

    @Override
    public double of(int[] indices) {
        Arrays.fill(times, 0);
        for (int index : indices) {
            times[index]++;
        }
        long n = indices.length;
        long all = n * (n + 1) / 2;
        long seen = 0;
        int at = -1;
        while (seen < (all + 1) / 2) {
            seen += weight(++at);
        }
        double low = averages[at];
        while (seen < all / 2 + 1) {
            seen += weight(++at);
        }
        return low / 2 + averages[at] / 2;
    }

    /** How many pairs of the resample have this average. */
    private int weight(int average) {
        int one = times[ones[average]];
        int other = others[average];
        return other == ones[average] ? one * (one + 1) / 2 : one * times[other];
    }
}
