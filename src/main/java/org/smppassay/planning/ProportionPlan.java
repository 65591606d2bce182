package org.smppassay.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.smppassay.planning.Claim.Kind;
import org.smppassay.statistics.ProportionTest;
import org.smppassay.statistics.SampleSize;
import org.smppassay.statistics.VerdictChances;

/** Exact chances of the one-sided binomial tests both ways, for claims on a rate. */
public final class ProportionPlan {
    private final Claim claim;
    private final List<Double> powers;
    private final double failAlpha;

    /**
     * @param scopes how many scopes share the error of a false FAIL, at least 1; the chance of FAIL is then the least there is
     */
    public ProportionPlan(Claim claim, List<Double> powers, int scopes) {
        this.claim = claim;
        this.powers = List.copyOf(powers);
        this.failAlpha = claim.alpha() / scopes;
    }

    /** The fewest messages with which the claim can be proven at all. */
    public OptionalLong leastToPass() {
        return SampleSize.below(claim.badLimit(), claim.alpha()).allowing(0);
    }

    /**
     * What {@code n} messages show of a channel of this true rate.
     *
     * @param n 1 to 2^31 - 1
     */
    public PlannedRow row(String scope, long n, double truth) {
        OptionalLong passLimit = ProportionTest.passLimit(n, 1 - claim.badLimit(), claim.alpha());
        OptionalLong failLimit = ProportionTest.failLimit(n, 1 - claim.badLimit(), failAlpha);
        double bad = claim.bad(truth);
        return new PlannedRow(
                scope,
                n,
                truth,
                0,
                passLimit,
                failLimit,
                VerdictChances.below(n, bad, claim.badLimit(), claim.alpha()).pass(),
                VerdictChances.below(n, bad, claim.badLimit(), failAlpha).fail(),
                OptionalDouble.of(naiveErrs(n, truth)),
                powers.stream().map(power -> needed(truth, power)).toList());
    }

    /** Messages that show what is true with this power; empty if no practical number does. */
    public OptionalLong needed(double truth, double power) {
        double bad = claim.bad(truth);
        if (!claim.holdsAt(truth)) {
            return SampleSize.atLeast(claim.badLimit(), failAlpha).orMore(bad, power);
        }
        SampleSize size = SampleSize.below(claim.badLimit(), claim.alpha());
        return claim.kind() == Kind.BELOW ? size.exactly(bad, power) : size.orMore(bad, power);
    }

    /** Chance that the observed rate lies on the wrong side of the limit. */
    private double naiveErrs(long n, double truth) {
        double passes = atMost(mostForTheNaive(n), n, claim.bad(truth));
        return claim.holdsAt(truth) ? 1 - passes : passes;
    }

    /** The most failures (or events) with which the observed rate is as claimed; -1 if none. */
    private long mostForTheNaive(long n) {
        BigDecimal limit = BigDecimal.valueOf(claim.limit()).multiply(BigDecimal.valueOf(n));
        return claim.kind() == Kind.BELOW
                ? limit.setScale(0, RoundingMode.CEILING).longValueExact() - 1
                : n - limit.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static double atMost(long k, long n, double rate) {
        if (k < 0) {
            return 0;
        }
        return k >= n ? 1 : BinomialDistribution.of((int) n, rate).cumulativeProbability((int) k);
    }
}
