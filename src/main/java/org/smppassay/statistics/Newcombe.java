package org.smppassay.statistics;

/**
 * Newcombe's hybrid score intervals: the score limits (Wilson 1927) of either rate, squared and added. They keep within
 * -1..1, and no failures in an arm are no certainty.
 */
public final class Newcombe {
    private Newcombe() {}

    /**
     * Interval of "first rate minus second rate" of independent arms (Newcombe 1998, Statistics in Medicine 17:873-890,
     * method 10).
     *
     * @param confidence two-sided, between 0 and 1
     * @return [-1, 1] where an arm tried nothing
     */
    public static Interval independent(Arm first, Arm second, double confidence) {
        Check.inside("confidence", confidence, 0, 1);
        if (first.n() == 0 || second.n() == 0) {
            return new Interval(-1, 1, confidence);
        }
        Limits one = Limits.of(first.successes(), first.n(), confidence);
        Limits other = Limits.of(second.successes(), second.n(), confidence);
        return one.minus(other, 0, one.rate() - other.rate(), confidence);
    }

    /**
     * Interval of "first rate minus second rate" where both arms tried the same numbers (Newcombe 1998, Statistics in
     * Medicine 17:2635-2650, method 10).
     *
     * @param confidence two-sided, between 0 and 1
     * @return [-1, 1] where nothing was tried
     */
    public static Interval paired(PairedCounts pairs, double confidence) {
        Check.inside("confidence", confidence, 0, 1);
        long n = pairs.n();
        if (n == 0) {
            return new Interval(-1, 1, confidence);
        }
        Limits one = Limits.of(pairs.both() + pairs.onlyFirst(), n, confidence);
        Limits other = Limits.of(pairs.both() + pairs.onlySecond(), n, confidence);
        double difference = (double) (pairs.onlyFirst() - pairs.onlySecond()) / n;
        return one.minus(other, correlation(pairs), difference, confidence);
    }

    /** The phi coefficient, its numerator drawn towards 0 by n / 2 where positive; 0 where an arm knew one outcome. */
    private static double correlation(PairedCounts pairs) {
        double first = (double) pairs.both() + pairs.onlyFirst();
        double second = (double) pairs.both() + pairs.onlySecond();
        double n = pairs.n();
        double margins = Math.sqrt(first * (n - first)) * Math.sqrt(second * (n - second));
        double product = (double) pairs.both() * pairs.neither() - (double) pairs.onlyFirst() * pairs.onlySecond();
        double corrected = product > 0 ? Math.max(0, product - n / 2) : product;
        return margins == 0 ? 0 : corrected / margins;
    }

    /** A rate and how far its score limits lie below and above it. */
    private record Limits(double rate, double below, double above) {
        static Limits of(long successes, long n, double confidence) {
            Interval wilson = Proportions.wilson(successes, n, confidence);
            double rate = (double) successes / n;
            return new Limits(rate, Math.max(0, rate - wilson.lower()), Math.max(0, wilson.upper() - rate));
        }

        Interval minus(Limits other, double correlation, double difference, double confidence) {
            double lower = difference - distance(below, other.above, correlation);
            double upper = difference + distance(above, other.below, correlation);
            return new Interval(Math.max(-1, lower), Math.min(1, upper), confidence);
        }

        private static double distance(double a, double b, double correlation) {
            return Math.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b));
        }
    }
}
