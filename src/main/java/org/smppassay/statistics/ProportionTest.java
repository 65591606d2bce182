package org.smppassay.statistics;

import java.util.OptionalLong;

/**
 * Exact one-sided binomial tests of a rate against a limit, in both directions, each at error alpha.
 * PASS if the claim's opposite is rejected, FAIL if the claim is rejected, else INCONCLUSIVE.
 *
 * @param decision the outcome at the alpha asked for
 * @param passPValue probability of data at least this good at the limit; PASS when at most alpha
 * @param failPValue probability of data at least this bad at the limit; FAIL when at most alpha
 */
public record ProportionTest(Decision decision, double passPValue, double failPValue) {
    public ProportionTest {
        Check.zeroToOne("passPValue", passPValue);
        Check.zeroToOne("failPValue", failPValue);
    }

    /**
     * The claim "success rate >= rate", for instance delivery.
     *
     * @param rate claimed rate, above 0 and at most 1 (1 can fail but never pass)
     * @param alpha error probability of each direction, between 0 and 0.5
     * @throws IllegalArgumentException for counts or numbers out of range
     */
    public static ProportionTest atLeast(long successes, long n, double rate, double alpha) {
        Check.counts("successes", successes, n);
        Check.aboveZeroUpToOne("rate", rate);
        return against(1 - rate, n - successes, n, alpha);
    }

    /**
     * The claim "event rate < rate", for instance complaints.
     *
     * @param rate claimed bound, above 0 and at most 1
     * @param alpha error probability of each direction, between 0 and 0.5
     * @throws IllegalArgumentException for counts or numbers out of range
     */
    public static ProportionTest below(long events, long n, double rate, double alpha) {
        Check.counts("events", events, n);
        Check.aboveZeroUpToOne("rate", rate);
        return against(rate, events, n, alpha);
    }

    /** The most failures among n with which {@link #atLeast} passes; empty if none does, n being too small. */
    public static OptionalLong passLimit(long n, double rate, double alpha) {
        checkLimit(n, rate, alpha);
        return Binomials.largestUnlikelyLow(n, 1 - rate, alpha);
    }

    /** The fewest failures among n with which {@link #atLeast} fails; empty if none does, n being too small. */
    public static OptionalLong failLimit(long n, double rate, double alpha) {
        checkLimit(n, rate, alpha);
        return Binomials.smallestUnlikelyHigh(n, 1 - rate, alpha);
    }

    private static ProportionTest against(double limit, long events, long n, double alpha) {
        double pass = Binomials.atMost(events, n, limit);
        double fail = Binomials.atLeast(events, n, limit);
        return new ProportionTest(Decision.byPValues(pass, fail, alpha), pass, fail);
    }

    private static void checkLimit(long n, double rate, double alpha) {
        Check.counts("failures", 0, n);
        Check.aboveZeroUpToOne("rate", rate);
        Check.alpha(alpha);
    }
}
