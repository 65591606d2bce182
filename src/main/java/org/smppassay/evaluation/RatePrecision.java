package org.smppassay.evaluation;

import java.util.Optional;
import org.smppassay.evaluation.CriterionResult.Range;

/**
 * How sure one may be of a delivery rate that was seen.
 *
 * @param confidence of an interval, both sides taken together, for example 0.9; above 0 and below 1
 * @param missingMayHaveArrived a message of unknown outcome counts as lost at the lower end and as delivered at the upper
 */
public record RatePrecision(double confidence, boolean missingMayHaveArrived) {
    /** That of decisions at 95 % each way. */
    public static final RatePrecision USUAL = new RatePrecision(0.9, true);

    /** @throws IllegalArgumentException if the confidence is out of range */
    public RatePrecision {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
        }
    }

    /** The exact interval (Clopper and Pearson) of the group's delivery rate; empty if nothing was attempted. */
    public Optional<Range> interval(Tally tally) {
        if (tally.attempted() == 0) {
            return Optional.empty();
        }
        long unknown = missingMayHaveArrived ? tally.missing() : 0;
        return Optional.of(
                new Arrivals(tally.delivered(), tally.delivered() + unknown, tally.attempted()).interval(confidence));
    }
}
