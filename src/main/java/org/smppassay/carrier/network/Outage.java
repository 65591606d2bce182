package org.smppassay.carrier.network;

/**
 * One outage that came by chance.
 *
 * @param operator who was down
 * @param cause what the truth calls it: {@code outage: LABEL}
 * @param fromNanos its first nanosecond on the world's clock
 * @param untilNanos the one after its last, perhaps after the end of the run
 */
public record Outage(String operator, String cause, long fromNanos, long untilNanos) {}
