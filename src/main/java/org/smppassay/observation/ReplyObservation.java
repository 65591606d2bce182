package org.smppassay.observation;

/**
 * A message from a subscriber.
 *
 * @param receivedNanos when it came
 * @param day the day it came, from 1
 * @param source the subscriber's number
 * @param operator the operator of that number's range, or empty if it is unknown
 * @param text its text, decoded
 * @param kind how the tester reads it
 */
public record ReplyObservation(
        long receivedNanos, int day, String source, String operator, String text, ReplyKind kind) {}
