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
 */
record Arrivals(long sure, long possible, long attempted) {
    static Arrivals of(Observed observed, Tally tally) {
        return new Arrivals(tally.delivered(), tally.delivered() + observed.unknown(tally), tally.attempted());
    }

    long unknown() {
        return possible - sure;
    }

    boolean isEmpty() {
        return attempted == 0;
    }

    OptionalDouble rate() {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(worst().value());
    }

    /** Defined if any were attempted. */
    Ratio worst() {
        return new Ratio(sure, attempted);
    }

    /** Defined if any were attempted. */
    Ratio best() {
        return new Ratio(possible, attempted);
    }

    /** Probability of a worst case this good were the true rate just below the limit. */
    double passPValue(double limit, double alpha) {
        return ProportionTest.atLeast(sure, attempted, limit, alpha).passPValue();
    }

    /** Probability of a best case this bad were the true rate at the limit. */
    double failPValue(double limit, double alpha) {
        return ProportionTest.atLeast(possible, attempted, limit, alpha).failPValue();
    }

    /** From the lower end in the worst case to the upper end in the best. */
    Range interval(double confidence) {
        Interval worst = Proportions.clopperPearson(sure, attempted, confidence);
        Interval best = Proportions.clopperPearson(possible, attempted, confidence);
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
