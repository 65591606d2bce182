package org.smppassay.evaluation;

/**
 * A time in which nothing can have been delivered, on the clock of observations.
 *
 * @param operator whose network was down; empty for all of them
 * @param fromNanos its first nanosecond, since day 1 00:00
 * @param untilNanos the first after it
 */
public record Outage(String operator, long fromNanos, long untilNanos) {
    /** Whether a message written then, to a number of that operator, ran into it. */
    boolean concerns(String to, long writtenNanos) {
        return writtenNanos >= fromNanos && writtenNanos < untilNanos && (operator.isEmpty() || operator.equals(to));
    }
}
