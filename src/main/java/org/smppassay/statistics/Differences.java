package org.smppassay.statistics;

/**
 * One-sided limits of the difference between two days' failure rates. Both rise with the bad day's failures and fall
 * with the good day's, so that a limit over all allotments of missing outcomes lies at an extreme allotment.
 */
final class Differences {
    /** With a day of at most this many failures (or successes) the score method rules; none are no certainty. */
    private static final double FEW = 10;

    /** From this many the normal limit does. In between the two are mixed: a sudden change would not be monotone. */
    private static final double MANY = 20;

    private Differences() {}

    /**
     * Upper limit of "bad day minus good day" at z standard errors: normal with unpooled variances where the counts
     * allow, else by Newcombe's hybrid score method.
     */
    static double upper(FailureCount bad, FailureCount good, double z) {
        double score = hypotenuse(bad.slackAbove(z), good.slackBelow(z));
        double normal = z * Math.sqrt(bad.variance() + good.variance());
        double share = normalShare(Math.min(bad.rarer(), good.rarer()));
        return bad.rate() - good.rate() + (1 - share) * score + share * normal;
    }

    /** Lower limit of "bad day minus good day" by Newcombe's hybrid score method (1998, method 10). */
    static double lower(FailureCount bad, FailureCount good, double z) {
        return bad.rate() - good.rate() - hypotenuse(bad.slackBelow(z), good.slackAbove(z));
    }

    private static double normalShare(long rarest) {
        return Math.max(0, Math.min(1, (rarest - FEW) / (MANY - FEW)));
    }

    private static double hypotenuse(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
