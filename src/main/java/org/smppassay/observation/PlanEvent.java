package org.smppassay.observation;

import java.time.Duration;

/**
 * A turn that the plan of a test has taken.
 *
 * @param nanos when, since day 1 00:00
 * @param day the day of the test's calendar, from 1
 * @param time since midnight of that day, in the calendar
 * @param kind what happened
 * @param subject the part of the plan or the channel it happened to, or empty
 * @param reason why
 */
public record PlanEvent(long nanos, int day, Duration time, Kind kind, String subject, Reason reason) {
    /** What may happen to a plan. */
    public enum Kind {
        /** A part of the plan begins. */
        BEGINS,
        /** A part of the plan has been judged. */
        ENDS,
        /** Nothing more is sent. */
        STOPS,
        /** Messages go over another channel. */
        SWITCHES,
        /** A channel has accepted its first message after a switch. */
        TAKES_OVER
    }
}
