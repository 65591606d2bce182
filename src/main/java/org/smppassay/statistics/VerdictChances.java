package org.smppassay.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * How likely each verdict is when a planned test meets a channel of known truth. Exact for rates and quantiles: sums
 * over the outcomes of the very rules that decide.
 *
 * @param pass probability of PASS, 0..1
 * @param inconclusive probability of INCONCLUSIVE, 0..1
 * @param fail probability of FAIL, 0..1
 */
public record VerdictChances(double pass, double inconclusive, double fail) {
    public VerdictChances {
        Check.zeroToOne("pass", pass);
        Check.zeroToOne("inconclusive", inconclusive);
        Check.zeroToOne("fail", fail);
    }

    static VerdictChances of(double pass, double fail) {
        double proven = Math.min(1, pass + fail);
        return new VerdictChances(Math.min(1, pass), 1 - proven, Math.min(1, fail));
    }

    /**
     * Of "success rate >= rate" (delivery) as {@link ProportionTest#atLeast} decides it.
     *
     * @param trueRate the channel's success rate, 0..1
     */
    public static VerdictChances atLeast(long n, double trueRate, double rate, double alpha) {
        Check.counts("messages", n, n);
        Check.zeroToOne("trueRate", trueRate);
        Check.aboveZeroUpToOne("rate", rate);
        return against(n, 1 - trueRate, 1 - rate, alpha);
    }

    /**
     * Of "event rate < rate" (complaints) as {@link ProportionTest#below} decides it.
     *
     * @param trueRate the channel's event rate, 0..1
     */
    public static VerdictChances below(long n, double trueRate, double rate, double alpha) {
        Check.counts("messages", n, n);
        Check.zeroToOne("trueRate", trueRate);
        Check.aboveZeroUpToOne("rate", rate);
        return against(n, trueRate, rate, alpha);
    }

    /**
     * Of "quantile <= limit" (latency) as {@link Quantiles#atMost} decides it.
     *
     * @param trueShare the share of messages that truly take at most the limit, 0..1
     */
    public static VerdictChances quantile(long n, double trueShare, double quantile, double alpha) {
        Check.inside("quantile", quantile, 0, 1);
        return atLeast(n, trueShare, quantile, alpha);
    }

    private static VerdictChances against(long n, double trueRate, double limit, double alpha) {
        Check.alpha(alpha);
        OptionalLong pass = Binomials.largestUnlikelyLow(n, limit, alpha);
        OptionalLong fail = Binomials.smallestUnlikelyHigh(n, limit, alpha);
        return of(
                pass.isPresent() ? Binomials.atMost(pass.getAsLong(), n, trueRate) : 0,
                fail.isPresent() ? Binomials.atLeast(fail.getAsLong(), n, trueRate) : 0);
    }

    /**
     * Of "the first arm's rate is the higher" as {@link TwoArms#firstHigher} decides it, with n messages in either arm.
     *
     * @param firstRate the first arm's true success rate, 0..1
     * @param secondRate the second arm's true success rate, 0..1
     */
    public static VerdictChances twoArms(long n, double firstRate, double secondRate, double alpha) {
        return TwoArmsChances.of(n, firstRate, secondRate, alpha);
    }

    /**
     * Of "the days differ by less than the threshold" as {@link Fluctuation#assess} decides it, by simulation: the
     * standard error is at most 0.5 over the root of the runs. Few failures a day make a run take milliseconds.
     *
     * @param perDay messages a day, from 1
     * @param trueRates the channel's success rate on each day, 0..1
     * @param runs from 1
     * @param seed of the simulation: the same gives the same chances on any machine
     */
    public static VerdictChances fluctuation(
            long perDay, double[] trueRates, double threshold, double confidence, int runs, long seed) {
        Check.require(perDay >= 1, "messages a day not positive", perDay);
        Check.counts("messages a day", perDay, Integer.MAX_VALUE);
        Check.require(runs >= 1, "runs not positive", runs);
        Arrays.stream(trueRates).forEach(rate -> Check.zeroToOne("trueRate", rate));
        List<BinomialSampler> days = Arrays.stream(trueRates)
                .mapToObj(rate -> new BinomialSampler(perDay, rate))
                .toList();
        SplitMix64 random = new SplitMix64(seed);
        int passed = 0;
        int failed = 0;
        for (int run = 0; run < runs; run++) {
            List<DayCount> counts = days.stream()
                    .map(day -> DayCount.of(day.at(random.nextDouble()), perDay))
                    .toList();
            Decision decision =
                    Fluctuation.assess(counts, threshold, confidence).decision();
            passed += decision == Decision.PASS ? 1 : 0;
            failed += decision == Decision.FAIL ? 1 : 0;
        }
        return of((double) passed / runs, (double) failed / runs);
    }
}
