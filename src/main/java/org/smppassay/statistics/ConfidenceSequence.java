package org.smppassay.statistics;

import java.util.OptionalLong;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Decides a claim on a rate while messages come in, and may be looked at any time: the chance that any look, ever, gives
 * a wrong decision is at most alpha (both directions together). The failures' likelihood, mixed over a beta prior, over
 * that at a supposed rate is a martingale if the rate is true, and exceeds 1 / alpha with probability alpha at most
 * (Robbins 1970, Annals of Mathematical Statistics 41:1397-1409; Ville 1939). The supposed rates it does not exceed it
 * for are the interval.
 *
 * <p>The prior decides where little data suffice, never the error: its mean is the limit itself and it weighs half a
 * failure, Beta(0.5, 49.5) for a limit of 1 %. Confined to one thread.
 */
public final class ConfidenceSequence {
    private static final double PRIOR_FAILURES = 0.5;
    private static final int BISECTIONS = 100;

    private final double limit;
    private final double alpha;
    private final boolean ofSuccesses;
    private final double priorFailures;
    private final double priorSuccesses;

    private long failures;
    private long n;
    private Decision decision = Decision.INCONCLUSIVE;
    private long decidedAt;

    private ConfidenceSequence(double limit, double alpha, boolean ofSuccesses, double failures, double successes) {
        Check.inside("alpha", alpha, 0, 1);
        Check.require(failures > 0 && Double.isFinite(failures), "prior failures not positive", failures);
        Check.require(successes > 0 && Double.isFinite(successes), "prior successes not positive", successes);
        this.limit = limit;
        this.alpha = alpha;
        this.ofSuccesses = ofSuccesses;
        this.priorFailures = failures;
        this.priorSuccesses = successes;
    }

    /** For the claim "success rate >= rate", rate and alpha between 0 and 1. */
    public static ConfidenceSequence atLeast(double rate, double alpha) {
        Check.inside("rate", rate, 0, 1);
        return withDefaultPrior(1 - rate, alpha, true);
    }

    /** For the claim "event rate < rate", rate and alpha between 0 and 1. Events count as failures. */
    public static ConfidenceSequence below(double rate, double alpha) {
        Check.inside("rate", rate, 0, 1);
        return withDefaultPrior(rate, alpha, false);
    }

    private static ConfidenceSequence withDefaultPrior(double limit, double alpha, boolean ofSuccesses) {
        double successes = Math.max(PRIOR_FAILURES, PRIOR_FAILURES / limit - PRIOR_FAILURES);
        return new ConfidenceSequence(limit, alpha, ofSuccesses, PRIOR_FAILURES, successes);
    }

    /** The same claim at its beginning with another prior, both numbers positive; to be chosen before any data. */
    public ConfidenceSequence withPrior(double failures, double successes) {
        return new ConfidenceSequence(limit, alpha, ofSuccesses, failures, successes);
    }

    /**
     * Takes further messages.
     *
     * @param moreFailures failures (events) among them, from 0
     * @param more all of them, at least the failures
     */
    public void add(long moreFailures, long more) {
        Check.counts("failures", moreFailures, more);
        failures += moreFailures;
        n += more;
        if (decision == Decision.INCONCLUSIVE && logEvidence(limit) >= -StrictMath.log(alpha)) {
            decision = failures < n * limit ? Decision.PASS : Decision.FAIL;
            decidedAt = n;
        }
    }

    /** The first decision, by which the test may stop: it stands whatever comes later. */
    public Decision decision() {
        return decision;
    }

    /** Messages at the look that decided. */
    public OptionalLong decidedAt() {
        return decision == Decision.INCONCLUSIVE ? OptionalLong.empty() : OptionalLong.of(decidedAt);
    }

    /** Messages so far. */
    public long n() {
        return n;
    }

    /** Failures (events) so far. */
    public long failures() {
        return failures;
    }

    /**
     * The rate's interval from the data so far, of successes or of events as claimed; [0, 1] without data. All the
     * intervals ever looked at hold the true rate together with probability 1 - alpha.
     */
    public Interval interval() {
        double observed = n == 0 ? 0 : (double) failures / n;
        double lower = failures == 0 ? 0 : end(observed, 0);
        double upper = failures == n ? 1 : end(observed, 1);
        return ofSuccesses ? new Interval(1 - upper, 1 - lower, 1 - alpha) : new Interval(lower, upper, 1 - alpha);
    }

    /** Bisection from a failure rate within the interval to one outside. */
    private double end(double within, double outside) {
        double enough = -StrictMath.log(alpha);
        double in = within;
        double out = outside;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (in + out) / 2;
            if (logEvidence(middle) < enough) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return out;
    }

    /** Logarithm of the likelihood ratio against this failure rate, strictly between 0 and 1. */
    private double logEvidence(double rate) {
        long successes = n - failures;
        return LogBeta.value(priorFailures + failures, priorSuccesses + successes)
                - LogBeta.value(priorFailures, priorSuccesses)
                - failures * StrictMath.log(rate)
                - successes * StrictMath.log1p(-rate);
    }
}
