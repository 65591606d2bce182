package org.smppassay.observation;

/**
 * What a handset of the panel says: that it received a message, or that it received none. The truth, from somebody else than the
 * channel.
 *
 * @param destination its number, digits alone
 * @param received a message came; false if the handset says that nothing did
 * @param receivedNanos when it came, in nanoseconds since day 1 00:00, or {@link MessageObservation#NEVER} if it did not or the
 *     handset does not know
 */
public record HandsetObservation(String destination, boolean received, long receivedNanos) {
    /** A message that came. */
    public static HandsetObservation received(String destination, long receivedNanos) {
        return new HandsetObservation(destination, true, receivedNanos);
    }

    /** A handset to which nothing came. */
    public static HandsetObservation nothing(String destination) {
        return new HandsetObservation(destination, false, MessageObservation.NEVER);
    }
}
