package org.smppassay.evaluation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What is drawn, and judged by nobody: figures over time, and how they are distributed.
 *
 * @param precision of the delivery rates of a run's groups
 * @param dispersion how many times as much the hours differ as they would if messages fared independently: about 1 if they do;
 *     empty where it was not computed
 * @param distribution of the delivery latencies
 * @param receipts when messages came to their ends
 * @param latency delivery latencies over time: by hour in a run of few days, else by day; only times with data, in order
 */
public record Series(
        RatePrecision precision,
        OptionalDouble dispersion,
        LatencyDistribution distribution,
        ReceiptCurve receipts,
        List<LatencyPoint> latency) {
    /** Of a run that tells no series. */
    public static final Series NONE = new Series(
            RatePrecision.USUAL, OptionalDouble.empty(), LatencyDistribution.NONE, ReceiptCurve.NONE, List.of());

    public Series {
        latency = List.copyOf(latency);
    }
}
