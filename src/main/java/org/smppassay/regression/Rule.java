package org.smppassay.regression;

import java.util.List;

/**
 * What counts as slower, and how sure one has to be.
 *
 * @param margin what a latency may be longer, or a throughput shorter, before it counts: 0 to below 1, of the base
 * @param confidence of each decision in each direction, above one half and below 1
 * @param metrics what is compared, none twice
 * @param asked whether somebody chose the metrics; else those that were not measured are passed over
 */
public record Rule(double margin, double confidence, List<Metric> metrics, boolean asked) {
    /** A share of errors may be higher by this much before it counts: one submission in a thousand. */
    public static final double ERRORS_MARGIN = 0.001;

    public Rule {
        if (!(margin >= 0 && margin < 1)) {
            throw new IllegalArgumentException("margin not within 0 to below 1: " + margin);
        }
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence not between 0.5 and 1: " + confidence);
        }
        metrics = List.copyOf(metrics);
    }

    /** The chance of each wrong decision. */
    public double alpha() {
        return 1 - confidence;
    }

    /** The margin in the unit of {@link Metric#worseBy}. */
    double worst(Metric metric) {
        return metric.kind() == Metric.Kind.ERRORS ? ERRORS_MARGIN : StrictMath.log1p(margin);
    }
}
