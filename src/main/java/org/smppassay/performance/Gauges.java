package org.smppassay.performance;

/**
 * How things stand at the end of a stretch of time.
 *
 * @param bound sessions bound
 * @param sessions sessions wanted
 * @param inFlight submissions without an answer yet
 * @param room submissions that may be in flight at most, over all bound sessions
 * @param backlog submissions due and not written
 * @param awaitingReceipt accepted submissions that asked for a receipt and have none yet
 * @param boundNanos how long sessions were bound in this stretch, added up over sessions
 * @param wantedNanos how long they should have been
 * @param busyNanos processor time of the generator's thread in this stretch; 0 if nobody knows
 */
public record Gauges(
        int bound,
        int sessions,
        int inFlight,
        int room,
        long backlog,
        long awaitingReceipt,
        long boundNanos,
        long wantedNanos,
        long busyNanos) {}
