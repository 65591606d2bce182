package org.smppassay.comparison;

import org.smppassay.evaluation.Tally;
import org.smppassay.statistics.Arm;

/**
 * One vendor's successes, as they are in the worst and the best case of what is unknown.
 *
 * @param worst the unknown did not arrive
 * @param best the unknown arrived
 */
record Sides(Arm worst, Arm best) {
    static Sides delivered(Tally tally, boolean missingFailed) {
        long unknown = missingFailed ? 0 : tally.missing();
        return new Sides(
                new Arm(tally.delivered(), tally.attempted()), new Arm(tally.delivered() + unknown, tally.attempted()));
    }
}
