package org.smppassay.observation;

/**
 * Something the carrier did at a moment, as opposed to what it does all the time.
 *
 * @param nanos when, since day 1 00:00
 * @param kind what part of the carrier it comes from
 * @param label what the scenario calls it
 * @param what it begins, ends, or strikes once
 * @param detail what it did and to whom, in words; may be empty
 */
public record TimelineEvent(long nanos, Kind kind, String label, What what, String detail) {
    /** Where in the carrier's section an event is described. */
    public enum Kind {
        /** A scheduled change in how messages fare. */
        INCIDENT,
        /** An operator's network is out of order. */
        OUTAGE,
        /** Something goes wrong on the wire. */
        FAULT
    }

    /** The part of its course that an event tells of. */
    public enum What {
        BEGINS,
        ENDS,
        STRIKES
    }
}
