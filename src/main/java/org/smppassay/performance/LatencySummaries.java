package org.smppassay.performance;

/** The summaries of {@link Latencies}, which they outlive. */
public record LatencySummaries(
        LatencySummary service, LatencySummary response, LatencySummary delivery, LatencySummary lag) {}
