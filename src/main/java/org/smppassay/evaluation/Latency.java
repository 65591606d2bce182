package org.smppassay.evaluation;

/**
 * A latency distribution in milliseconds; all zero without data.
 *
 * @param n how many values it rests on
 */
public record Latency(long n, double p50, double p95, double p99, double max) {}
