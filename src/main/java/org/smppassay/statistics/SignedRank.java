package org.smppassay.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon's signed-rank test (1945). Up to 50 differences the distribution over all signs is counted out, ties and zeros
 * included; beyond that it is taken as normal, with the corrections for ties and continuity. Differences of zero take part in the
 * ranking and in nothing else (Pratt 1959); ties share the average of their ranks.
 */
final class SignedRank {
    private static final int COUNTED = 50;

    private final double[] differences;

    /** Of finite differences; may be empty. */
    SignedRank(double[] differences) {
        this.differences = differences.clone();
    }

    /** The p-value of "the centre is above mu": the chance of so high a sum of positive ranks if it were mu. */
    double above(double mu) {
        return differences.length > COUNTED
                ? approximated(mu, AlternativeHypothesis.GREATER_THAN)
                : counted(Arrays.stream(differences).map(d -> d - mu).toArray());
    }

    /** The p-value of "the centre is below mu". */
    double below(double mu) {
        return differences.length > COUNTED
                ? approximated(mu, AlternativeHypothesis.LESS_THAN)
                : counted(Arrays.stream(differences).map(d -> mu - d).toArray());
    }

    private double approximated(double mu, AlternativeHypothesis alternative) {
        if (Arrays.stream(differences).allMatch(d -> d == mu)) {
            return 1;
        }
        return WilcoxonSignedRankTest.withDefaults()
                .withMu(mu)
                .with(alternative)
                .test(differences)
                .getPValue();
    }

    private static double counted(double[] shifted) {
        int[] ranks = doubledRanks(shifted);
        int seen = 0;
        double[] chances = {1};
        for (int i = 0; i < shifted.length; i++) {
            if (shifted[i] != 0) {
                chances = withSignOf(ranks[i], chances);
                seen += shifted[i] > 0 ? ranks[i] : 0;
            }
        }
        double atLeast = 0;
        for (int sum = chances.length - 1; sum >= seen; sum--) {
            atLeast += chances[sum];
        }
        return Math.min(1, atLeast);
    }

    /** The distribution of a sum that, with the same chance, grows by this rank or does not. */
    private static double[] withSignOf(int rank, double[] chances) {
        double[] grown = new double[chances.length + rank];
        for (int sum = 0; sum < chances.length; sum++) {
            grown[sum] += chances[sum] / 2;
            grown[sum + rank] += chances[sum] / 2;
        }
        return grown;
    }

    /** Twice the ranks of the sizes, so that averages of tied ranks are whole. */
    private static int[] doubledRanks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(values[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[values.length];
        int first = 0;
        while (first < order.length) {
            int last = first;
            while (last + 1 < order.length && Math.abs(values[order[last + 1]]) == Math.abs(values[order[first]])) {
                last++;
            }
            for (int i = first; i <= last; i++) {
                ranks[order[i]] = first + last + 2;
            }
            first = last + 1;
        }
        return ranks;
    }
}
