package org.smppassay.carrier.message;

/**
 * Where a segment stands in its message.
 *
 * @param first whether it is the first
 * @param luck the message's index into the random streams of the network
 * @param segments how many the message has, 1 to 255
 */
public record SegmentPlace(boolean first, long luck, int segments) {}
