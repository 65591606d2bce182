package org.smppassay.statistics;

/** One-sided limits of the difference between two days' failure rates. */
final class Differences {
    /** From this many failures and successes on either day the normal limit keeps its level to about 1 %. */
    private static final long ENOUGH = 15;

    private Differences() {}

    /**
     * Upper limit of "bad day minus good day" at z standard errors: normal with unpooled variances where the counts
     * allow, else {@linkplain #scoreUpper Newcombe's}; a normal limit would take a day without failures for a sure one.
     */
    static double upper(FailureCount bad, FailureCount good, double z) {
        if (bad.hasBothKinds(ENOUGH) && good.hasBothKinds(ENOUGH)) {
            return bad.rate() - good.rate() + z * Math.sqrt(bad.variance() + good.variance());
        }
        return scoreUpper(bad, good, z);
    }

    /** Lower limit of "bad day minus good day" by Newcombe's hybrid score method (1998, method 10). */
    static double lower(FailureCount bad, FailureCount good, double z) {
        return bad.rate() - good.rate() - hypotenuse(bad.slackBelow(z), good.slackAbove(z));
    }

    private static double scoreUpper(FailureCount bad, FailureCount good, double z) {
        return bad.rate() - good.rate() + hypotenuse(bad.slackAbove(z), good.slackBelow(z));
    }

    private static double hypotenuse(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
