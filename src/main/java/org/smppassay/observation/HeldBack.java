package org.smppassay.observation;

/**
 * A message of the plan that was not sent, because its recipient wants nothing more.
 *
 * @param number the message's place in the plan, from 1
 * @param destination the recipient's number
 * @param nanos when it was to be sent
 * @param knownFrom how that is known
 */
public record HeldBack(long number, String destination, long nanos, KnownFrom knownFrom) {
    /** How it is known that somebody has opted out. */
    public enum KnownFrom {
        /** A list of the tester's says so. */
        FILE,
        /** They said so during the run. */
        REPLY
    }
}
