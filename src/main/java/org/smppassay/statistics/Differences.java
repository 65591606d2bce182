package org.smppassay.statistics;

/** One-sided limits of the difference between two days' failure rates. */
final class Differences {
    /** With a day of at most this many failures (or successes) the score method rules; none are no certainty. */
    private static final double FEW = 10;

    /** From this many the normal limit does; in between the two are mixed, so that one failure more is no jump. */
    private static final double MANY = 20;

    private Differences() {}

    /**
     * Upper limit of "bad day minus good day" at z standard errors: normal with unpooled variances where the counts
     * allow, else by Newcombe's hybrid score method.
     */
    static double upper(FailureCount bad, FailureCount good, double z) {
        double rarest = Math.min(bad.rarer(), good.rarer());
        double share = Math.max(0, Math.min(1, (rarest - FEW) / (MANY - FEW)));
        return (1 - share) * scoreUpper(bad, good, z) + share * normalUpper(bad, good, z);
    }

    /**
     * An upper limit that also covers {@link #upper} for any fewer failures on the bad day and any more on the good
     * one: the greater of the two limits mixed there, each of which moves one way with the counts.
     */
    static double upperWhateverMissing(FailureCount bad, FailureCount good, double z) {
        return Math.max(scoreUpper(bad, good, z), normalUpper(bad, good, z));
    }

    /**
     * Lower limit of "bad day minus good day" by Newcombe's hybrid score method (1998, method 10). Rises with the bad
     * day's failures and falls with the good day's.
     */
    static double lower(FailureCount bad, FailureCount good, double z) {
        return bad.rate() - good.rate() - hypotenuse(bad.slackBelow(z), good.slackAbove(z));
    }

    private static double scoreUpper(FailureCount bad, FailureCount good, double z) {
        return bad.rate() - good.rate() + hypotenuse(bad.slackAbove(z), good.slackBelow(z));
    }

    private static double normalUpper(FailureCount bad, FailureCount good, double z) {
        return bad.rate() - good.rate() + z * Math.sqrt(bad.variance() + good.variance());
    }

    private static double hypotenuse(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
