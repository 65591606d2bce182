package org.smppassay.statistics;

import java.util.OptionalLong;

/**
 * What paired differences say of their centre. Two readings have to agree: Wilcoxon's signed-rank test, exact if the
 * differences lie symmetrically about their centre, and the percentile bootstrap of the estimate of Hodges and Lehmann, which
 * does not need that but is too sure of itself where pairs are few. Deterministic: the same differences give the same p-values.
 * Immutable.
 */
public final class PairedEvidence {
    /** As many differences as are taken at most. */
    public static final int MOST_PAIRS = 500;

    /** With one more, customary error probabilities fall on whole ranks: 5 %, and a fourth of it. */
    private static final int RESAMPLES = 3999;

    private static final long SEED = 1;
    private static final double POWER = 0.8;

    private final int pairs;
    private final double estimate;
    private final SignedRank ranks;
    private final Resamples resamples;

    private PairedEvidence(int pairs, double estimate, SignedRank ranks, Resamples resamples) {
        this.pairs = pairs;
        this.estimate = estimate;
        this.ranks = ranks;
        this.resamples = resamples;
    }

    /**
     * Of these differences.
     *
     * @param differences finite; 1 to {@link #MOST_PAIRS}
     */
    public static PairedEvidence of(double[] differences) {
        Check.require(
                differences.length >= 1 && differences.length <= MOST_PAIRS,
                "number of pairs not within 1.." + MOST_PAIRS,
                differences.length);
        // Refuses what is not finite.
        double estimate = PairedShift.of(differences).estimate().orElseThrow();
        Resamples resamples =
                new Bootstrap(RESAMPLES, SEED).resample(differences.length, new HodgesLehmann(differences));
        return new PairedEvidence(differences.length, estimate, new SignedRank(differences), resamples);
    }

    /**
     * The fewest pairs with which one of several questions can be answered at all, in either direction: the signed-rank test's
     * smallest two-sided p-value is 2 / 2^n, and Holm's first comparison is with alpha over the number of questions. 6 for one
     * at 5 %, 8 for four.
     *
     * @param alpha between 0 and 0.5
     * @param questions from 1
     */
    public static int leastPairs(double alpha, int questions) {
        Check.alpha(alpha);
        Check.require(questions >= 1, "no questions", questions);
        int pairs = 1;
        while (2.0 * questions * StrictMath.pow(2, -pairs) > alpha) {
            pairs++;
        }
        return pairs;
    }

    /** How many differences there are. */
    public int pairs() {
        return pairs;
    }

    /** The estimate of the centre: the median of the averages of all pairs of differences. */
    public double estimate() {
        return estimate;
    }

    /** The bootstrap's interval of the centre; confidence two-sided, between 0 and 1. */
    public Interval interval(double confidence) {
        return resamples.interval(confidence);
    }

    /** The p-value of "the centre is above 0", by the signed-rank test. */
    public double aboveZero() {
        return ranks.above(0);
    }

    /** The p-value of "the centre is below 0", by the signed-rank test. */
    public double belowZero() {
        return ranks.below(0);
    }

    /** The p-value of "the centre is above the margin": the larger of the two readings. */
    public double above(double margin) {
        return Math.max(ranks.above(margin), resamples.above(margin));
    }

    /** The p-value of "the centre is below the margin": the larger of the two readings. */
    public double below(double margin) {
        return Math.max(ranks.below(margin), resamples.below(margin));
    }

    /**
     * How many pairs would show with 80 % power on which side of the margin the centre is, if it is what it seems and pairs
     * scatter as these do; a rough figure, from the normal distribution.
     *
     * @param alpha of the decision, between 0 and 0.5
     * @return empty if more than {@link #MOST_PAIRS}
     */
    public OptionalLong needed(double margin, double alpha) {
        Check.alpha(alpha);
        double error = interval(1 - 2 * alpha).width() / 2 / Normal.upperQuantile(alpha);
        double effect = Math.abs(estimate - margin);
        double ratio = (Normal.upperQuantile(alpha) + Normal.quantile(POWER)) * error / effect;
        double needed = Math.ceil(pairs * ratio * ratio);
        // Not a number if neither the differences scatter nor the centre is off the margin.
        return needed <= MOST_PAIRS
                ? OptionalLong.of(Math.max(leastPairs(alpha, 1), (long) needed))
                : OptionalLong.empty();
    }
}
