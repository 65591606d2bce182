package org.smppassay.statistics;

import java.util.OptionalLong;

/**
 * The sequential probability ratio test (Wald 1945, Annals of Mathematical Statistics 16:117-186) between a bad and a
 * good success rate: of all tests with its errors it needs the fewest messages on average at those two. Between them it
 * may take long, and unlike {@link ConfidenceSequence} it says nothing about other rates. Confined to one thread.
 */
public final class Sprt {
    private static final double NEGLIGIBLE = 1e-12;

    /** Largest number of messages over which {@link #expect} looks ahead. */
    private static final long HORIZON = 10_000_000;

    private final double passAt;
    private final double failAt;
    private final double perFailure;
    private final double perSuccess;

    private long failures;
    private long n;
    private Decision decision = Decision.INCONCLUSIVE;
    private long decidedAt;

    /**
     * @param bad success rate that should FAIL, above 0
     * @param good success rate that should PASS, above the bad and below 1
     * @param alpha of PASS at the bad rate, between 0 and 0.5: its probability is at most alpha / (1 - beta), and
     *     about alpha
     * @param beta of FAIL at the good rate, between 0 and 0.5: its probability is at most beta / (1 - alpha)
     */
    public Sprt(double bad, double good, double alpha, double beta) {
        Check.inside("bad rate", bad, 0, 1);
        Check.inside("good rate", good, bad, 1);
        Check.alpha(alpha);
        Check.inside("beta", beta, 0, 0.5);
        passAt = StrictMath.log((1 - beta) / alpha);
        failAt = StrictMath.log(beta / (1 - alpha));
        perFailure = StrictMath.log((1 - good) / (1 - bad));
        perSuccess = StrictMath.log(good / bad);
    }

    /**
     * Takes further messages. Looking at many at once is sound, but may decide later, or otherwise, than one by one.
     *
     * @param moreFailures failures among them, from 0
     * @param more all of them, at least the failures
     */
    public void add(long moreFailures, long more) {
        Check.counts("failures", moreFailures, more);
        failures += moreFailures;
        n += more;
        if (decision == Decision.INCONCLUSIVE) {
            decision = at(failures, n);
            decidedAt = n;
        }
    }

    /** The first decision, by which the test stops. */
    public Decision decision() {
        return decision;
    }

    /** Messages at the look that decided. */
    public OptionalLong decidedAt() {
        return decision == Decision.INCONCLUSIVE ? OptionalLong.empty() : OptionalLong.of(decidedAt);
    }

    private Decision at(long failed, long all) {
        double ratio = failed * perFailure + (all - failed) * perSuccess;
        if (ratio >= passAt) {
            return Decision.PASS;
        }
        return ratio <= failAt ? Decision.FAIL : Decision.INCONCLUSIVE;
    }

    /**
     * What to expect at a true rate.
     *
     * @param pass probability of PASS, 0..1
     * @param fail probability of FAIL; the two add up to 1 but for what is undecided at the horizon of ten million
     * @param meanMessages mean number of messages up to the decision
     */
    public record Expectation(double pass, double fail, double meanMessages) {}

    /**
     * Exactly what a test looked at after each message does, by following the probability of every undecided count of
     * failures; Wald's own formulas leave out by how much the boundary is overshot, here a tenth of the messages.
     *
     * @param rate true success rate, 0..1
     */
    public Expectation expect(double rate) {
        Check.zeroToOne("rate", rate);
        double[] undecided = new double[2 + (int) Math.ceil((passAt - failAt) / -perFailure)];
        undecided[0] = 1;
        long first = 0;
        double pass = 0;
        double fail = 0;
        double mean = 0;
        double open = 1;
        for (long all = 1; all <= HORIZON && open > NEGLIGIBLE; all++) {
            mean += open;
            step(undecided, rate);
            while (at(first, all) == Decision.PASS) {
                pass += undecided[0];
                System.arraycopy(undecided, 1, undecided, 0, undecided.length - 1);
                undecided[undecided.length - 1] = 0;
                first++;
            }
            open = 0;
            for (int i = 0; i < undecided.length; i++) {
                if (undecided[i] > 0 && at(first + i, all) == Decision.FAIL) {
                    fail += undecided[i];
                    undecided[i] = 0;
                }
                open += undecided[i];
            }
        }
        return new Expectation(pass, fail, mean);
    }

    private static void step(double[] undecided, double rate) {
        for (int i = undecided.length - 1; i > 0; i--) {
            undecided[i] = undecided[i] * rate + undecided[i - 1] * (1 - rate);
        }
        undecided[0] *= rate;
    }
}
