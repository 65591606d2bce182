package org.smppassay.comparison;

import org.smppassay.statistics.Decision;
import org.smppassay.statistics.TwoArms;

/** Whether a rate is at most so much lower than another, whatever became of what is unknown. */
final class Margin {
    private Margin() {}

    /** PASS has to hold in the worst case of the one and the best of the base, FAIL in the reverse. */
    static Decision decide(Sides one, Sides base, double margin, double alpha) {
        if (TwoArms.notLower(one.worst(), base.best(), margin, alpha) == Decision.PASS) {
            return Decision.PASS;
        }
        return TwoArms.notLower(one.best(), base.worst(), margin, alpha) == Decision.FAIL
                ? Decision.FAIL
                : Decision.INCONCLUSIVE;
    }
}
