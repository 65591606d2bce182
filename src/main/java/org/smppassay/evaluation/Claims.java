package org.smppassay.evaluation;

import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.statistics.PanelSize;
import org.smppassay.statistics.ProportionTest;
import org.smppassay.statistics.Proportions;
import org.smppassay.statistics.SampleSize;

/**
 * Messages whose receipts can be checked against the truth.
 *
 * @param fakes those of which a receipt claims what did not happen
 * @param checked all of them
 */
record Claims(long fakes, long checked) {
    /** Defined if any were checked. */
    Ratio share() {
        return new Ratio(fakes, checked);
    }

    /** Three ways: fewer fakes than the limit shown, or more than it, or neither. */
    Verdict verdict(double limit, double alpha) {
        ProportionTest test = ProportionTest.below(fakes, checked, limit, alpha);
        return Verdicts.of(test.passPValue(), test.failPValue(), alpha);
    }

    /** The exact interval of the share of fakes. */
    Range interval(double confidence) {
        var interval = Proportions.clopperPearson(fakes, checked, confidence);
        return new Range(interval.lower(), interval.upper());
    }

    /** How many checks would probably decide, were the share of fakes what it seems; empty if no practical number would. */
    OptionalLong needed(double limit, double alpha) {
        if (fakes == 0) {
            return PanelSize.toSeeOne(limit, 1 - alpha);
        }
        OptionalLong needed = share().isBelow(limit)
                ? SampleSize.below(limit, alpha).orMore(share().value(), Significance.POWER)
                : SampleSize.atLeast(limit, alpha).orMore(share().value(), Significance.POWER);
        return needed.isPresent() && needed.getAsLong() > checked ? needed : OptionalLong.empty();
    }
}
