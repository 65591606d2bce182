package org.smppassay.statistics;

/**
 * The exact test of McNemar (1947) of two arms that tried the same numbers: among the pairs that differ, is the first
 * arm the better one more, or less, often than not? Binomial with rate one half; pairs that agree say nothing.
 *
 * @param firstBetterPValue probability of at least so many pairs in favour of the first arm were the arms equal: small
 *     where the first is better, 0..1
 * @param secondBetterPValue the same in favour of the second arm, 0..1
 */
public record McNemar(double firstBetterPValue, double secondBetterPValue) {
    private static final double EVEN = 0.5;

    public McNemar {
        Check.zeroToOne("firstBetterPValue", firstBetterPValue);
        Check.zeroToOne("secondBetterPValue", secondBetterPValue);
    }

    /** Tests the pairs; without a pair that differs all p-values are 1. */
    public static McNemar of(PairedCounts pairs) {
        long differing = pairs.onlyFirst() + pairs.onlySecond();
        return new McNemar(
                Binomials.atLeast(pairs.onlyFirst(), differing, EVEN),
                Binomials.atLeast(pairs.onlySecond(), differing, EVEN));
    }

    /** Of "the arms are equal" against "they differ": twice the smaller one, at most 1. */
    public double twoSidedPValue() {
        return Math.min(1, 2 * Math.min(firstBetterPValue, secondBetterPValue));
    }

    /**
     * The claim "the first arm is better".
     *
     * @param alpha error probability of each direction, between 0 and 0.5
     * @return FAIL if the second is proven better
     */
    public Decision firstBetter(double alpha) {
        return Decision.byPValues(firstBetterPValue, secondBetterPValue, alpha);
    }
}
