package org.smppassay.evaluation;

/**
 * How long things took.
 *
 * @param submit write to response
 * @param response intended time to the last response
 * @param delivery intended time to final receipt, delivered messages only
 */
public record Latencies(Latency submit, Latency response, Latency delivery) {}
