package org.smppassay.driver;

/**
 * A message's place in the plan.
 *
 * @param number from 1
 * @param day of its intended time, from 1
 * @param hour of its intended time, 0 to 23
 * @param intendedNanos when the plan wants it sent
 */
record Slot(long number, int day, int hour, long intendedNanos) {}
