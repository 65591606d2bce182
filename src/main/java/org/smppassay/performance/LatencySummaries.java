package org.smppassay.performance;

/** The summaries of {@link Latencies}, which they outlive. */
public record LatencySummaries(
        LatencySummary service, LatencySummary response, LatencySummary delivery, LatencySummary lag) {
    /** What the histograms have now. */
    public static LatencySummaries of(Latencies latencies) {
        return new LatencySummaries(
                LatencySummary.of(latencies.service()),
                LatencySummary.of(latencies.response()),
                LatencySummary.of(latencies.delivery()),
                LatencySummary.of(latencies.lag()));
    }
}
