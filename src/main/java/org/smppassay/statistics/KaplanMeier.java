package org.smppassay.statistics;

import java.util.OptionalLong;

/**
 * The share of messages still without any end (receipt) after a time, those last seen open censored: the estimator of
 * Kaplan and Meier (1958, Journal of the American Statistical Association 53:457-481) with Greenwood's variance. Which
 * end it was is not its business: see {@link IncidenceCurve}; censoring one kind of end to study another would claim
 * that the failed could yet be delivered. Immutable.
 */
public final class KaplanMeier {
    private final IncidenceCurve ended;

    private KaplanMeier(IncidenceCurve ended) {
        this.ended = ended;
    }

    /** The curve; without messages all are open for ever, within [0, 1]. */
    public static KaplanMeier of(EndTimes ends) {
        return new KaplanMeier(IncidenceCurve.ended(ends));
    }

    /** The share without an end after this time, 0..1; past the last time looked at, what it was then. */
    public double open(long time) {
        return ended.undecided(time);
    }

    /** Greenwood's standard error of {@link #open}, from 0. */
    public double standardError(long time) {
        return ended.standardError(time);
    }

    /** The pointwise log-log interval of {@link #open}; at its edges as said of {@link IncidenceCurve#interval}. */
    public Interval interval(long time, double confidence) {
        Interval share = ended.interval(time, confidence);
        return new Interval(1 - share.upper(), 1 - share.lower(), confidence);
    }

    /** The first time by which at least this share, above 0 and at most 1, has ended; empty if it never came to it. */
    public OptionalLong quantile(double share) {
        return ended.quantile(share);
    }
}
