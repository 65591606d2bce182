package org.smppassay.statistics;

/** Failures among n messages of one day, n at least 1. */
record FailureCount(long failures, long n) {
    double rate() {
        return (double) failures / n;
    }

    /** Variance of the rate, estimated from this day alone. */
    double variance() {
        return rate() * (1 - rate()) / n;
    }

    /** Failures or successes, whichever are fewer. */
    long rarer() {
        return Math.min(failures, n - failures);
    }

    /** How far the one-sided score limit (Wilson 1927) lies above the rate, at z standard errors. */
    double slackAbove(double z) {
        return Math.max(0, Math.min(1, wilsonCentre(z) + wilsonHalfWidth(z)) - rate());
    }

    /** How far the one-sided score limit lies below the rate, at z standard errors. */
    double slackBelow(double z) {
        return Math.max(0, rate() - Math.max(0, wilsonCentre(z) - wilsonHalfWidth(z)));
    }

    private double wilsonCentre(double z) {
        return (failures + z * z / 2) / (n + z * z);
    }

    private double wilsonHalfWidth(double z) {
        return z * Math.sqrt(failures * (1 - rate()) + z * z / 4) / (n + z * z);
    }
}
