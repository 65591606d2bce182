package org.smppassay.regression;

import java.util.Optional;
import java.util.OptionalLong;
import org.smppassay.wording.Phrase;

/**
 * What the pairs say of one metric.
 *
 * @param metric what is compared
 * @param answer what is shown
 * @param pairs how many had it on both sides
 * @param change empty without pairs
 * @param pValue of "no change" against what was asked, adjusted over all metrics (Holm)
 * @param needed pairs that would probably decide it; empty if decided, or hopeless
 * @param words one or two plain sentences
 */
public record Finding(
        Metric metric,
        Answer answer,
        int pairs,
        Optional<Change> change,
        double pValue,
        OptionalLong needed,
        Phrase words) {
    /** What is shown of a metric. */
    public enum Answer {
        /** Worse by more than the margin. */
        WORSE,
        /** Better by more than the margin. */
        BETTER,
        /** Not worse by the margin. */
        HELD,
        /** Neither; the pairs do not decide. */
        UNDECIDED
    }
}
