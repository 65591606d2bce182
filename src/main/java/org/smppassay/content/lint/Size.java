package org.smppassay.content.lint;

import java.util.Optional;

/**
 * What a text takes on the air, its signature included.
 *
 * @param alphabet GSM-7 or UCS-2
 * @param units it takes: septets of GSM-7, of which some characters take two, or 16-bit units of UCS-2
 * @param segments it takes, at least 1
 * @param left units that still fit into the last segment
 * @param forcing the first character that GSM-7 can't say; empty if it can say them all
 */
public record Size(String alphabet, int units, int segments, int left, Optional<Forcing> forcing) {
    /**
     * A character that forces a text into UCS-2.
     *
     * @param offset where it stands, in Unicode characters from 0
     * @param character itself
     */
    public record Forcing(int offset, String character) {}
}
