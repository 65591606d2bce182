package org.smppassay.statistics;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * How many messages it takes until {@link ProportionTest} passes, exactly.
 *
 * <p>Between two sizes that each allow one more failure, power falls: it is a sawtooth over n. The search therefore
 * goes over the allowed failures: tooth c runs from the smallest n that allows c failures to just before the one that
 * allows c + 1.
 */
public final class SampleSize {
    /** No answer is larger than this many messages. */
    public static final long CAP = 100_000_000;

    /** Tooth lengths are whole numbers, so power over teeth is monotone only up to this many of them. */
    private static final long RAGGED_TEETH = 32;

    private final double limit;
    private final double alpha;
    private final boolean ofSuccesses;

    private SampleSize(double rate, double alpha, boolean ofSuccesses) {
        Check.inside("rate", rate, 0, 1);
        Check.alpha(alpha);
        this.limit = ofSuccesses ? 1 - rate : rate;
        this.alpha = alpha;
        this.ofSuccesses = ofSuccesses;
    }

    /** For the claim "success rate >= rate", rate between 0 and 1, alpha between 0 and 0.5. */
    public static SampleSize atLeast(double rate, double alpha) {
        return new SampleSize(rate, alpha, true);
    }

    /** For the claim "event rate < rate", rate between 0 and 1, alpha between 0 and 0.5. */
    public static SampleSize below(double rate, double alpha) {
        return new SampleSize(rate, alpha, false);
    }

    /** The smallest n that still passes with this many failures (or events); empty if beyond {@link #CAP}. */
    public OptionalLong allowing(long failures) {
        Check.require(failures >= 0, "failures negative", failures);
        return capped(toothStart(failures));
    }

    /**
     * The smallest n that passes with the power asked for, when exactly n are sent: a few more may have less power.
     *
     * @param trueRate the success rate (event rate, for {@link #below}) the channel is supposed to have, 0..1
     * @param power probability of PASS, between 0 and 1
     * @return empty if the true rate does not meet the claim, or the size is beyond {@link #CAP}
     */
    public OptionalLong exactly(double trueRate, double power) {
        double failureRate = failureRate(trueRate, power);
        if (failureRate >= limit) {
            return OptionalLong.empty();
        }
        LongPredicate strong = c -> Binomials.atMost(c, toothStart(c), failureRate) >= power;
        long near = firstTrue(strong);
        for (long c = Math.max(0, near - RAGGED_TEETH); c < near; c++) {
            if (strong.test(c)) {
                return capped(toothStart(c));
            }
        }
        return capped(toothStart(near));
    }

    /**
     * The smallest n from which on every size passes with the power asked for: safe against the sawtooth.
     *
     * @param trueRate the success rate (event rate, for {@link #below}) the channel is supposed to have, 0..1
     * @param power probability of PASS, between 0 and 1
     * @return empty if the true rate does not meet the claim, or the size is beyond {@link #CAP}
     */
    public OptionalLong orMore(double trueRate, double power) {
        double failureRate = failureRate(trueRate, power);
        if (failureRate >= limit) {
            return OptionalLong.empty();
        }
        LongPredicate strong = c -> Binomials.atMost(c, toothStart(c + 1) - 1, failureRate) >= power;
        long near = firstTrue(strong);
        long c = near + RAGGED_TEETH;
        while (c > 0 && strong.test(c - 1)) {
            c--;
        }
        return capped(toothStart(c));
    }

    private double failureRate(double trueRate, double power) {
        Check.zeroToOne("trueRate", trueRate);
        Check.inside("power", power, 0, 1);
        return ofSuccesses ? 1 - trueRate : trueRate;
    }

    /** The smallest n with P(X <= c) <= alpha at the limit, or more than the cap. */
    private long toothStart(long c) {
        if (c >= CAP * limit) {
            return CAP + 1;
        }
        // At a mean of at most c failures the tail is at least one half, so the start lies above.
        long low = Math.max(c, (long) (c / limit) - 1);
        long step = 1 + (long) ((1 + StrictMath.sqrt((double) c)) / limit);
        while (low + step <= CAP && Binomials.atMost(c, low + step, limit) > alpha) {
            low += step;
            step *= 2;
        }
        long high = Math.min(low + step, CAP + 1);
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (Binomials.atMost(c, middle, limit) <= alpha) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The smallest tooth (up to raggedness) for which it holds, or the first beyond the cap. */
    private long firstTrue(LongPredicate strong) {
        long beyond = (long) (CAP * limit) + 1;
        long high = 1;
        while (high < beyond && !strong.test(high)) {
            high = Math.min(2 * high, beyond);
        }
        long low = -1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (strong.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static OptionalLong capped(long n) {
        return n > CAP ? OptionalLong.empty() : OptionalLong.of(n);
    }
}
