package org.smppassay.statistics;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;

/**
 * The share of messages that have come to one kind of end by a time: the estimator of Aalen and Johansen (1978,
 * Scandinavian Journal of Statistics 5:141-150), with other kinds competing and open messages censored. Its variance is
 * Greenwood's, followed step by step, so that no terms cancel and none is infinite; without censoring it is p (1 - p) / n.
 *
 * <p>Times are those of the {@link EndTimes} it was made of, in their unit; forty octets for each. Immutable.
 */
public final class IncidenceCurve {
    private final long[] times;
    /** All of these are as after the ends at a time. */
    private final double[] incidence;

    private final double[] variance;
    private final double[] undecided;
    /** Messages under watch, and those that ended another way; and how many are last seen then. */
    private final int[] informative;

    private final int[] open;

    private final long total;
    /** Under watch when the first ended so. */
    private final long watchedAtFirst;

    private IncidenceCurve(EndTimes ends, IntUnaryOperator kind, IntUnaryOperator others) {
        times = ends.times();
        total = ends.total();
        incidence = new double[times.length];
        variance = new double[times.length];
        undecided = new double[times.length];
        informative = new int[times.length];
        open = new int[times.length];
        Step step = new Step();
        long atFirst = total;
        long watched = total;
        long endedOtherwise = 0;
        for (int i = 0; i < times.length; i++) {
            int these = kind.applyAsInt(i);
            int rest = others.applyAsInt(i);
            endedOtherwise += rest;
            atFirst = these > 0 && step.incidence == 0 ? watched : atFirst;
            step.take(these, rest, watched, endedOtherwise == 0);
            watched -= (long) these + rest;
            incidence[i] = step.incidence;
            variance[i] = step.variance;
            undecided[i] = step.undecided;
            informative[i] = (int) (watched + endedOtherwise);
            open[i] = ends.open(i);
            watched -= open[i];
        }
        watchedAtFirst = atFirst;
    }

    /** Delivered, with failures competing. */
    public static IncidenceCurve delivered(EndTimes ends) {
        return new IncidenceCurve(ends, ends::delivered, ends::failed);
    }

    /** Failed, with deliveries competing. */
    public static IncidenceCurve failed(EndTimes ends) {
        return new IncidenceCurve(ends, ends::failed, ends::delivered);
    }

    /** Ended in any way: one minus the estimator of Kaplan and Meier. */
    static IncidenceCurve ended(EndTimes ends) {
        return new IncidenceCurve(ends, i -> ends.delivered(i) + ends.failed(i), i -> 0);
    }

    /** Incidence, the share undecided, and their covariances, from one time to the next. */
    private static final class Step {
        private double incidence;
        private double undecided = 1;
        private double variance;
        private double undecidedVariance;
        private double covariance;

        void take(int these, int others, long watched, boolean onlyKind) {
            if (these + (long) others == 0) {
                return;
            }
            double hazard = (double) these / watched;
            double stay = (watched - (double) these - others) / watched;
            double squared = undecided * undecided / watched;
            variance += hazard * (hazard * undecidedVariance + 2 * covariance) + squared * hazard * (1 - hazard);
            covariance = stay * (covariance + hazard * undecidedVariance) - squared * hazard * stay;
            undecidedVariance = stay * (stay * undecidedVariance + squared * (1 - stay));
            double before = undecided;
            undecided *= stay;
            incidence = onlyKind ? 1 - undecided : Math.min(1, incidence + before * hazard);
        }
    }

    /** The share ended so by a time, 0..1; past the last time looked at, what it was then. */
    public double at(long time) {
        int index = index(time);
        return index < 0 ? 0 : incidence[index];
    }

    /** The standard error of {@link #at}, from 0. */
    public double standardError(long time) {
        int index = index(time);
        return index < 0 ? 0 : Math.sqrt(Math.max(0, variance[index]));
    }

    /** The share neither ended so nor otherwise by a time, 0..1. */
    public double undecided(long time) {
        int index = index(time);
        return index < 0 ? 1 : undecided[index];
    }

    /** The first time by which at least this share, above 0 and at most 1, has ended so; empty if it never came to it. */
    public OptionalLong quantile(double share) {
        Check.aboveZeroUpToOne("share", share);
        for (int i = 0; i < times.length; i++) {
            if (incidence[i] >= share) {
                return OptionalLong.of(times[i]);
            }
        }
        return OptionalLong.empty();
    }

    /**
     * The interval at one time, symmetric in log(-log(1 - share)) (Kalbfleisch and Prentice 1980), which keeps it
     * within 0..1. Where nothing ended so yet, the upper end is that of no event among the messages known not to have
     * had it; where all did, the lower end is the one before the last of them. Past the last time looked at, all that
     * was undecided may have ended so. Without messages it is [0, 1].
     *
     * @param confidence pointwise, two-sided, between 0 and 1
     */
    public Interval interval(long time, double confidence) {
        Check.inside("confidence", confidence, 0, 1);
        if (times.length == 0) {
            return new Interval(0, 1, confidence);
        }
        int index = index(time);
        double lower = index < 0 ? 0 : lower(index, confidence);
        double upper = index < 0 || incidence[index] == 0
                ? upperOfNone(informative(index, time), confidence)
                : upper(index, confidence);
        if (time > times[times.length - 1]) {
            upper = Math.min(1, upper + undecided[times.length - 1]);
        }
        return new Interval(lower, upper, confidence);
    }

    private double lower(int index, double confidence) {
        int uncertain = index;
        while (uncertain >= 0 && incidence[uncertain] >= 1) {
            uncertain--;
        }
        if (uncertain >= 0 && incidence[uncertain] > 0) {
            return 1 - StrictMath.pow(1 - incidence[uncertain], 1 / spread(uncertain, confidence));
        }
        boolean allAtOnce = uncertain < index;
        return allAtOnce ? StrictMath.pow((1 - confidence) / 2, 1.0 / watchedAtFirst) : 0;
    }

    private double upper(int index, double confidence) {
        return incidence[index] >= 1 ? 1 : 1 - StrictMath.pow(1 - incidence[index], spread(index, confidence));
    }

    /** The factor by which the logarithm of what is left may be greater or smaller. */
    private double spread(int index, double confidence) {
        double left = 1 - incidence[index];
        double error = Math.sqrt(Math.max(0, variance[index]));
        double z = Normal.upperQuantile((1 - confidence) / 2);
        return StrictMath.exp(z * error / (left * -StrictMath.log(left)));
    }

    /** How many are known not to have ended so by a time, if none has. */
    private long informative(int index, long time) {
        if (index < 0) {
            return total;
        }
        return informative[index] - (time > times[index] ? open[index] : 0L);
    }

    private static double upperOfNone(long n, double confidence) {
        return n == 0 ? 1 : 1 - StrictMath.pow((1 - confidence) / 2, 1.0 / n);
    }

    private int index(long time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }
}
