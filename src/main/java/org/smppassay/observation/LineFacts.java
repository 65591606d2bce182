package org.smppassay.observation;

/**
 * How the connections to the other side fared.
 *
 * @param protocolErrors PDUs from the other side that could not be read, came too late or made no sense
 * @param connectionsLost connections that ended although the tester had not asked for it
 * @param boundNanos how long sessions were bound, all of them together
 * @param wantedNanos how long they should have been: each from its first bind to the end of the run
 */
public record LineFacts(long protocolErrors, long connectionsLost, long boundNanos, long wantedNanos) {
    /** Of a run that had no connection. */
    public static final LineFacts NONE = new LineFacts(0, 0, 0, 0);
}
