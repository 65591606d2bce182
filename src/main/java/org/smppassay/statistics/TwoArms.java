package org.smppassay.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether one of two independent arms has the higher success rate: Fisher's conditional test with mid-p-values, the
 * choice of Lydersen, Fagerland and Laake (2009, Statistics in Medicine 28:1159-1175) beside the unconditional tests.
 * Fisher's own p-values would need some 5 % more messages at the sizes met here, and Boschloo's test takes seconds for
 * arms of thousands, where {@link VerdictChances} asks for hundreds. The price: the chance of a wrong decision is
 * alpha all but exactly, going a little above it where the arms see a handful of failures.
 *
 * @param firstHigherPValue small where the first arm's rate is the higher, 0..1
 * @param secondHigherPValue small where the second arm's rate is the higher, 0..1; the two add up to 1 unless nothing
 *     can be compared
 */
public record TwoArms(double firstHigherPValue, double secondHigherPValue) {
    private static final double NEGLIGIBLE = 1e-18;

    public TwoArms {
        Check.zeroToOne("firstHigherPValue", firstHigherPValue);
        Check.zeroToOne("secondHigherPValue", secondHigherPValue);
    }

    /** Compares the arms; where one tried nothing, or both saw one and the same outcome only, all p-values are 1. */
    public static TwoArms compare(Arm first, Arm second) {
        long n = first.n() + second.n();
        long successes = first.successes() + second.successes();
        if (first.n() == 0 || second.n() == 0 || successes == 0 || successes == n) {
            return new TwoArms(1, 1);
        }
        // The smaller tail is summed: it is exact, and its terms fall from the first.
        if (first.successes() * second.n() >= second.successes() * first.n()) {
            double fewerFailures = midTail(n, n - successes, first.n(), first.n() - first.successes());
            return new TwoArms(fewerFailures, 1 - fewerFailures);
        }
        double fewerSuccesses = midTail(n, successes, first.n(), first.successes());
        return new TwoArms(1 - fewerSuccesses, fewerSuccesses);
    }

    /**
     * P(X < drawn) + P(X = drawn) / 2 for the marked ones among a sample from a population. Terms are followed from the
     * drawn number away for as long as they matter: some ten standard deviations, not the whole tail.
     */
    private static double midTail(long population, long marked, long sample, long drawn) {
        double term = HypergeometricDistribution.of((int) population, (int) marked, (int) sample)
                .probability((int) drawn);
        double sum = term / 2;
        for (long k = drawn; k > 0 && term > sum * NEGLIGIBLE; k--) {
            double others = (double) population - marked - sample + k;
            term *= k * others / ((marked - k + 1.0) * (sample - k + 1.0));
            sum += term;
        }
        return Math.min(1, sum);
    }

    /** Of "the rates are equal" against "they differ": twice the smaller one, at most 1. */
    public double twoSidedPValue() {
        return Math.min(1, 2 * Math.min(firstHigherPValue, secondHigherPValue));
    }

    /**
     * The claim "the first arm's rate is the higher".
     *
     * @param alpha error probability of each direction, between 0 and 0.5
     * @return FAIL if the second's is proven higher
     */
    public Decision firstHigher(double alpha) {
        return Decision.byPValues(firstHigherPValue, secondHigherPValue, alpha);
    }

    /**
     * The claim "the first arm's rate is not lower than the second's by the margin or more", decided by Newcombe's
     * interval with half its error on either side.
     *
     * @param margin in parts of one, 0 to below 1, for instance 0.002 for 0.2 percentage points
     * @param alpha error probability of each direction, between 0 and 0.5
     * @return FAIL if it is proven lower by more than the margin
     */
    public static Decision notLower(Arm first, Arm second, double margin, double alpha) {
        Check.require(margin >= 0 && margin < 1, "margin not within 0..1", margin);
        Check.alpha(alpha);
        Interval difference = Newcombe.independent(first, second, 1 - 2 * alpha);
        if (difference.lower() > -margin) {
            return Decision.PASS;
        }
        return difference.upper() < -margin ? Decision.FAIL : Decision.INCONCLUSIVE;
    }

    /**
     * Messages in each of two equal arms with which different rates are told apart, by the normal approximation (Fleiss,
     * Levin and Paik 2003, chapter 4).
     *
     * @param firstRate 0..1
     * @param secondRate 0..1, another one
     * @param alpha error probability of each direction, between 0 and 0.5: 0.025 for the customary two-sided 5 %
     * @param power probability of the right decision, between 0.5 and 1
     * @return at least 1, rounded up; may be beyond any practical number
     */
    public static long messagesPerArm(double firstRate, double secondRate, double alpha, double power) {
        Check.zeroToOne("firstRate", firstRate);
        Check.zeroToOne("secondRate", secondRate);
        Check.require(firstRate != secondRate, "rates equal", firstRate);
        Check.alpha(alpha);
        Check.inside("power", power, 0.5, 1);
        double mean = (firstRate + secondRate) / 2;
        double either = firstRate * (1 - firstRate) + secondRate * (1 - secondRate);
        double errors = Normal.quantile(1 - alpha) * Math.sqrt(2 * mean * (1 - mean))
                + Normal.quantile(power) * Math.sqrt(either);
        double difference = firstRate - secondRate;
        return (long) Math.ceil(errors * errors / (difference * difference));
    }
}
