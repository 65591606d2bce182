package org.smppassay.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By how much paired measurements differ, for instance the latencies of two vendors to the same numbers: Wilcoxon's
 * signed-rank test against a margin, and the estimate and interval of Hodges and Lehmann that go with it (Hollander,
 * Wolfe and Chicken 2014, sections 3.1 to 3.3). Supposes that differences lie symmetrically about their centre. The
 * averages of all pairs are never listed: a million differences take memory for themselves alone. Immutable.
 */
public final class PairedShift {
    /** Up to this many differences the statistic's distribution is counted exactly; beyond, the normal one does. */
    private static final int EXACT = 50;

    private final double[] sorted;

    private PairedShift(double[] sorted) {
        this.sorted = sorted;
    }

    /** Of these differences, first minus second, all finite; at most 2^31 - 1. May be empty. */
    public static PairedShift of(double[] differences) {
        double[] sorted = differences.clone();
        for (double difference : sorted) {
            Check.require(Double.isFinite(difference), "difference not finite", difference);
        }
        Arrays.sort(sorted);
        return new PairedShift(sorted);
    }

    /**
     * The claim "the centre of the differences is below the margin".
     *
     * @param margin finite, in the unit of the differences
     * @param alpha error probability of each direction, between 0 and 0.5
     * @return INCONCLUSIVE where there are no differences, or all equal the margin
     */
    public Decision below(double margin, double alpha) {
        Check.require(Double.isFinite(margin), "margin not finite", margin);
        SignedRank test = new SignedRank(sorted);
        return Decision.byPValues(test.below(margin), test.above(margin), alpha);
    }

    /** The median of the averages of all pairs of differences, each with itself among them; empty without differences. */
    public OptionalDouble estimate() {
        long n = averages();
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double low = average((n + 1) / 2);
        return OptionalDouble.of(n % 2 == 1 ? low : low / 2 + average(n / 2 + 1) / 2);
    }

    /**
     * The interval of the centre: the averages between which the test would not reject.
     *
     * @param confidence two-sided, between 0 and 1
     * @return empty if there are too few differences for the confidence: 95 % takes 6
     */
    public Optional<Interval> interval(double confidence) {
        Check.inside("confidence", confidence, 0, 1);
        double tail = (1 - confidence) / 2;
        long rank = sorted.length <= EXACT ? exactRank(tail) : normalRank(tail);
        return rank < 1
                ? Optional.empty()
                : Optional.of(new Interval(average(rank), average(averages() + 1 - rank), confidence));
    }

    /** The rank, from either end, of the interval's ends: the largest with at most the tail of rank sums below it. */
    private long exactRank(double tail) {
        double[] probabilities = rankSums(sorted.length);
        double below = 0;
        int sum = 0;
        while (sum < probabilities.length && below + probabilities[sum] <= tail) {
            below += probabilities[sum++];
        }
        return sum;
    }

    private static double[] rankSums(int n) {
        double[] probabilities = new double[n * (n + 1) / 2 + 1];
        probabilities[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = rank * (rank + 1) / 2; sum >= 0; sum--) {
                double without = probabilities[sum];
                probabilities[sum] = (without + (sum >= rank ? probabilities[sum - rank] : 0)) / 2;
            }
        }
        return probabilities;
    }

    private long normalRank(double tail) {
        double n = sorted.length;
        double mean = n * (n + 1) / 4;
        double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
        return (long) Math.floor(mean + 0.5 - Normal.upperQuantile(tail) * deviation);
    }

    private long averages() {
        long n = sorted.length;
        return n * (n + 1) / 2;
    }

    /** The average of this rank, from 1, by bisection over all doubles: exact, and linear in the differences. */
    private double average(long rank) {
        long low = key(sorted[0]) - 1;
        long high = key(sorted[sorted.length - 1]);
        while (low + 1 < high) {
            long middle = (low & high) + ((low ^ high) >> 1);
            if (countAtMost(value(middle)) >= rank) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return value(high);
    }

    private long countAtMost(double limit) {
        long count = 0;
        int larger = sorted.length - 1;
        for (int smaller = 0; smaller <= larger; smaller++) {
            while (larger >= smaller && sorted[smaller] / 2 + sorted[larger] / 2 > limit) {
                larger--;
            }
            count += Math.max(0, larger - smaller + 1);
        }
        return count;
    }

    /** Doubles as integers of the same order. */
    private static long key(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key >= 0 ? key : Long.MIN_VALUE - key);
    }
}
