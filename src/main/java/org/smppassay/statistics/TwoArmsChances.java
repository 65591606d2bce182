package org.smppassay.statistics;

import java.util.function.LongPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Chances of {@link TwoArms}' decisions: a sum over the failures of both arms that can matter. For any failures of the
 * first arm the decision turns at two numbers of the second's failures, and both rise with the first's: they are
 * followed, not searched.
 */
final class TwoArmsChances {
    /** Outcomes of the first arm beyond these tails are left out. */
    private static final double NEGLIGIBLE = 1e-15;

    private final long n;
    private final double alpha;
    private final double second;

    private TwoArmsChances(long n, double second, double alpha) {
        this.n = n;
        this.second = second;
        this.alpha = alpha;
    }

    static VerdictChances of(long n, double firstRate, double secondRate, double alpha) {
        Check.counts("messages", n, Arm.MOST);
        Check.zeroToOne("firstRate", firstRate);
        Check.zeroToOne("secondRate", secondRate);
        Check.alpha(alpha);
        return new TwoArmsChances(n, 1 - secondRate, alpha).sum(BinomialDistribution.of((int) n, 1 - firstRate));
    }

    private VerdictChances sum(BinomialDistribution first) {
        int least = first.inverseCumulativeProbability(NEGLIGIBLE);
        int most = first.inverseSurvivalProbability(NEGLIGIBLE);
        long passFrom = firstTrue(second -> decide(least, second) == Decision.PASS);
        long failBelow = firstTrue(second -> decide(least, second) != Decision.FAIL);
        double pass = 0;
        double fail = 0;
        for (int failures = least; failures <= most; failures++) {
            while (passFrom <= n && decide(failures, passFrom) != Decision.PASS) {
                passFrom++;
            }
            while (failBelow <= n && decide(failures, failBelow) == Decision.FAIL) {
                failBelow++;
            }
            double chance = first.probability(failures);
            pass += chance * Binomials.atLeast(passFrom, n, second);
            fail += chance * Binomials.atMost(failBelow - 1, n, second);
        }
        return VerdictChances.of(pass, fail);
    }

    /** The fewest failures of the second arm for which it holds; n + 1 if for none. */
    private long firstTrue(LongPredicate turned) {
        long low = -1;
        long high = n + 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (turned.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private Decision decide(long firstFailures, long secondFailures) {
        return TwoArms.compare(new Arm(n - firstFailures, n), new Arm(n - secondFailures, n))
                .firstHigher(alpha);
    }
}
