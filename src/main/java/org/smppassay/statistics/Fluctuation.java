package org.smppassay.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Whether the true rates of several days lie within a range of each other: the claim "largest minus smallest true daily
 * rate < threshold".
 *
 * <p>Messages of unknown outcome may count either way: PASS must hold for every way of allotting them, FAIL too.
 *
 * @param decision PASS if the upper limit is below the threshold, FAIL if the lower limit is above it; INCONCLUSIVE
 *     otherwise, and with fewer than two days
 * @param leastRange observed range with the missing allotted so as to make the days most equal, 0..1
 * @param greatestRange observed range with the missing allotted so as to make them most different, 0..1
 * @param lowerBound one-sided lower limit of the true range, simultaneous over pairs of days and the linear trend
 * @param upperBound one-sided upper limit of the true range
 * @param days days with messages
 */
public record Fluctuation(
        Decision decision, double leastRange, double greatestRange, double lowerBound, double upperBound, int days) {
    /** Most days judged at once; the work grows with their square. */
    public static final int MAX_DAYS = 100;

    /** Where a day expects fewer failures (or successes), the lower limit is bootstrapped. */
    private static final double FEW = 5;

    /**
     * Judges the days; those without messages are left out but keep their place in the calendar.
     *
     * @param counts at most {@link #MAX_DAYS} days in order
     * @param threshold largest range allowed, between 0 and 1, for instance 0.005 for half a percentage point
     * @param confidence of each limit, one-sided, between 0.5 and 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Fluctuation assess(List<DayCount> counts, double threshold, double confidence) {
        Check.require(counts.size() <= MAX_DAYS, "more than " + MAX_DAYS + " days", counts.size());
        Check.inside("threshold", threshold, 0, 1);
        Check.inside("confidence", confidence, 0.5, 1);
        List<Day> days = withMessages(counts);
        if (days.size() < 2) {
            return new Fluctuation(Decision.INCONCLUSIVE, 0, 0, 0, 1, days.size());
        }
        double lower = lowerLimit(days, threshold, 1 - confidence);
        double upper = new ScoreRange(days).upper(1 - confidence);
        Decision decision =
                upper < threshold ? Decision.PASS : lower > threshold ? Decision.FAIL : Decision.INCONCLUSIVE;
        return new Fluctuation(decision, leastRange(days), greatestRange(days), lower, upper, days.size());
    }

    /**
     * The decision of {@link #assess} alone: much quicker where limits are bootstrapped, since only the threshold itself is
     * tested.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Decision decide(List<DayCount> counts, double threshold, double confidence) {
        Check.require(counts.size() <= MAX_DAYS, "more than " + MAX_DAYS + " days", counts.size());
        Check.inside("threshold", threshold, 0, 1);
        Check.inside("confidence", confidence, 0.5, 1);
        List<Day> days = withMessages(counts);
        if (days.size() < 2) {
            return Decision.INCONCLUSIVE;
        }
        if (new ScoreRange(days).upper(1 - confidence) < threshold) {
            return Decision.PASS;
        }
        boolean fails = leastRange(days) > threshold && lowerLimitExceeds(days, threshold, 1 - confidence);
        return fails ? Decision.FAIL : Decision.INCONCLUSIVE;
    }

    private static boolean lowerLimitExceeds(List<Day> days, double threshold, double alpha) {
        return DoubleStream.of(smallestWorst(days), largestBest(days))
                .mapToObj(
                        edge -> days.stream().map(d -> d.allottedTowards(edge)).toList())
                .distinct()
                .allMatch(allotted -> isSparse(allotted)
                        ? new RangeBootstrap(allotted).lowerExceeds(threshold, alpha)
                        : new ScoreRange(days).lower(alpha) > threshold);
    }

    private static List<Day> withMessages(List<DayCount> counts) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i).total() > 0) {
                days.add(Day.of(i, counts.get(i)));
            }
        }
        return days;
    }

    /**
     * The smaller of the limits that may apply. The score limits hold for every allotment of the missing. The bootstrap
     * is taken at the two most equal allotments: the days free to choose drawn to either edge of the gap that the
     * others leave.
     */
    private static double lowerLimit(List<Day> days, double threshold, double alpha) {
        if (leastRange(days) == 0) {
            return 0;
        }
        double lower = 1;
        for (double edge : new double[] {smallestWorst(days), largestBest(days)}) {
            List<Day> allotted = days.stream().map(d -> d.allottedTowards(edge)).toList();
            double limit = isSparse(allotted)
                    ? new RangeBootstrap(allotted).lower(threshold, alpha)
                    : new ScoreRange(days).lower(alpha);
            lower = Math.min(lower, limit);
        }
        return lower;
    }

    /** Whether at the pooled rate some day expects few failures or few successes. */
    private static boolean isSparse(List<Day> allotted) {
        double n = allotted.stream().mapToLong(Day::n).sum();
        double rate = allotted.stream().mapToLong(Day::least).sum() / n;
        long smallest = allotted.stream().mapToLong(Day::n).min().orElseThrow();
        return smallest * Math.min(rate, 1 - rate) < FEW;
    }

    private static double leastRange(List<Day> days) {
        return Math.max(0, largestBest(days) - smallestWorst(days));
    }

    private static double greatestRange(List<Day> days) {
        double greatest = 0;
        for (Day bad : days) {
            for (Day good : days) {
                if (bad.index() != good.index()) {
                    greatest =
                            Math.max(greatest, bad.worst().rate() - good.best().rate());
                }
            }
        }
        return greatest;
    }

    private static double largestBest(List<Day> days) {
        return rates(days.stream().map(Day::best).toList()).max().orElseThrow();
    }

    private static double smallestWorst(List<Day> days) {
        return rates(days.stream().map(Day::worst).toList()).min().orElseThrow();
    }

    private static DoubleStream rates(List<FailureCount> counts) {
        return counts.stream().mapToDouble(FailureCount::rate);
    }
}
