package org.smppassay.protocol;

import java.util.List;

/**
 * How a text lies in segments.
 *
 * @param alphabet the cheapest that can say it
 * @param units the text takes in all, headers apart
 * @param left units that still fit into the last segment
 * @param ends where each segment ends in the text, in Java's chars; the last is the text's length
 */
public record TextLayout(Alphabet alphabet, int units, int left, List<Integer> ends) {
    public TextLayout {
        ends = List.copyOf(ends);
    }

    /** How many segments the text takes, at least 1. */
    public int segments() {
        return ends.size();
    }

    /** The number of the segment, from 1, that a place of the text lies in; the end of the text lies in the last one. */
    public int segmentOf(int index) {
        int segment = 1;
        while (segment < ends.size() && ends.get(segment - 1) <= index) {
            segment++;
        }
        return segment;
    }
}
