package org.smppassay.statistics;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Exact binomial tails and their inverses; total over the edge cases (no trials, rate 0 or 1). */
final class Binomials {
    private Binomials() {}

    /** P(X <= k) for X of n trials at the rate. */
    static double atMost(long k, long n, double rate) {
        if (k < 0) {
            return 0;
        }
        return k >= n ? 1 : of(n, rate).cumulativeProbability((int) k);
    }

    /** P(X >= k) for X of n trials at the rate. */
    static double atLeast(long k, long n, double rate) {
        if (k <= 0) {
            return 1;
        }
        return k > n ? 0 : of(n, rate).survivalProbability((int) (k - 1));
    }

    /** The largest k in 0..n-1 with P(X <= k) <= alpha, if there is one. */
    static OptionalLong largestUnlikelyLow(long n, double rate, double alpha) {
        if (n == 0) {
            return OptionalLong.empty();
        }
        long k = of(n, rate).inverseCumulativeProbability(alpha);
        long largest = k < n && atMost(k, n, rate) <= alpha ? k : k - 1;
        return largest < 0 ? OptionalLong.empty() : OptionalLong.of(largest);
    }

    /** The smallest k in 1..n with P(X >= k) <= alpha, if there is one. */
    static OptionalLong smallestUnlikelyHigh(long n, double rate, double alpha) {
        if (n == 0) {
            return OptionalLong.empty();
        }
        long k = of(n, rate).inverseSurvivalProbability(alpha) + 1L;
        return k > n ? OptionalLong.empty() : OptionalLong.of(k);
    }

    private static BinomialDistribution of(long n, double rate) {
        return BinomialDistribution.of((int) n, rate);
    }
}
