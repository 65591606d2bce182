package org.smppassay.regression;

import org.smppassay.statistics.Interval;
import org.smppassay.statistics.PairedEvidence;

/**
 * One metric over all pairs.
 *
 * @param evidence of how much worse the other side is
 * @param base median of the base
 * @param other median of the other side
 */
record Trial(Metric metric, PairedEvidence evidence, double base, double other) {

    /** The change with its interval; confidence two-sided. */
    Change change(double worst, double confidence) {
        Interval worseBy = evidence.interval(confidence);
        double one = metric.change(worseBy.lower());
        double end = metric.change(worseBy.upper());
        return new Change(
                base,
                other,
                metric.change(evidence.estimate()),
                new Interval(Math.min(one, end), Math.max(one, end), confidence),
                metric.change(worst));
    }
}
