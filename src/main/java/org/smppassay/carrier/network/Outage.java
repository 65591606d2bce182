package org.smppassay.carrier.network;

/**
 * One outage that came by chance.
 *
 * @param operator who was down
 * @param label what the scenario calls it; the truth names it {@code outage: LABEL}
 * @param fromNanos its first nanosecond on the world's clock
 * @param untilNanos the one after its last, perhaps after the end of the run
 */
public record Outage(String operator, String label, long fromNanos, long untilNanos) {}
