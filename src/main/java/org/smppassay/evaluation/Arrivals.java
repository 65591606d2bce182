package org.smppassay.evaluation;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.statistics.Interval;
import org.smppassay.statistics.ProportionTest;
import org.smppassay.statistics.Proportions;
import org.smppassay.statistics.SampleSize;

/**
 * How many messages arrived, as far as is known.
 *
 * @param sure arrived: the worst case
 * @param possible arrived or of unknown outcome: the best case
 * @param attempted all
 * @param strayLost others that may belong here and did not arrive, in the worst case
 * @param strayArrived others that may belong here and arrived, in the best case
 */
record Arrivals(long sure, long possible, long attempted, long strayLost, long strayArrived) {
    /** Of which it is known what belongs here. */
    Arrivals(long sure, long possible, long attempted) {
        this(sure, possible, attempted, 0, 0);
    }

    static Arrivals of(Observed observed, Tally tally) {
        return new Arrivals(tally.delivered(), tally.delivered() + observed.unknown(tally), tally.attempted());
    }

    /** Those of one network: whatever can't be placed may belong to it or not. */
    static Arrivals of(Observed observed, Tally network, Tally unplaced) {
        return new Arrivals(
                network.delivered(),
                network.delivered() + observed.unknown(network),
                network.attempted(),
                unplaced.attempted() - unplaced.delivered(),
                unplaced.delivered() + observed.unknown(unplaced));
    }

    /** True if others may belong here. */
    boolean isOpen() {
        return strayLost + strayArrived > 0;
    }

    long unknown() {
        return possible - sure;
    }

    boolean isEmpty() {
        return attempted == 0;
    }

    OptionalDouble rate() {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(shown().value());
    }

    /** What arrived for sure of what belongs here for sure. Defined if any were attempted. */
    Ratio shown() {
        return new Ratio(sure, attempted);
    }

    /** Defined if any were attempted. */
    Ratio worst() {
        return new Ratio(sure, atWorst());
    }

    /** Defined if any were attempted. */
    Ratio best() {
        return new Ratio(possible + strayArrived, atBest());
    }

    private long atWorst() {
        return attempted + strayLost;
    }

    private long atBest() {
        return attempted + strayArrived;
    }

    /** Probability of a worst case this good were the true rate just below the limit. */
    double passPValue(double limit, double alpha) {
        return ProportionTest.atLeast(sure, atWorst(), limit, alpha).passPValue();
    }

    /** Probability of a best case this bad were the true rate at the limit. */
    double failPValue(double limit, double alpha) {
        return ProportionTest.atLeast(possible + strayArrived, atBest(), limit, alpha)
                .failPValue();
    }

    /** From the lower end in the worst case to the upper end in the best. */
    Range interval(double confidence) {
        Interval worst = Proportions.clopperPearson(sure, atWorst(), confidence);
        Interval best = Proportions.clopperPearson(possible + strayArrived, atBest(), confidence);
        return new Range(worst.lower(), best.upper());
    }

    /**
     * Messages that would probably decide, were the rate and the share of the unknown what they are.
     *
     * @param limit claimed least rate, above 0
     * @param scopes how many scopes share the error of a false FAIL
     * @return empty if no number would
     */
    OptionalLong needed(double limit, double alpha, int scopes) {
        if (isEmpty() || limit >= 1) {
            return OptionalLong.empty();
        }
        if (worst().isAtLeast(limit)) {
            return more(SampleSize.atLeast(limit, alpha).orMore(worst().value(), Significance.POWER));
        }
        if (best().isBelow(limit)) {
            return more(SampleSize.below(limit, alpha / scopes).orMore(best().value(), Significance.POWER));
        }
        return OptionalLong.empty();
    }

    private OptionalLong more(OptionalLong needed) {
        return needed.isPresent() && needed.getAsLong() > attempted ? needed : OptionalLong.empty();
    }
}
