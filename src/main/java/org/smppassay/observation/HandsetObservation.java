package org.smppassay.observation;

/**
 * What a handset of the panel says it received: the truth about a message, from somebody else than the channel.
 *
 * @param destination its number, digits alone
 * @param receivedNanos when it received the message, in nanoseconds since day 1 00:00, or {@link MessageObservation#NEVER} if
 *     it does not know
 */
public record HandsetObservation(String destination, long receivedNanos) {}
