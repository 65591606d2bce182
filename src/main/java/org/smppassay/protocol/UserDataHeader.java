package org.smppassay.protocol;

import java.util.Optional;

/**
 * The header in front of a short message whose esm_class has bit 0x40 (3GPP TS 23.040, clause 9.2.3.24). Read leniently: nothing throws.
 */
public final class UserDataHeader {
    static final byte CONCATENATION_8_BIT = 0x00;
    static final byte CONCATENATION_16_BIT = 0x08;

    private UserDataHeader() {}

    /**
     * The place of a segment in its message.
     *
     * @param reference 8 or 16 bits, common to the segments of a message
     * @param total how many segments there are, 1 to 255
     * @param part the number of this one, 1 to {@code total}
     * @param headerLength octets before the text, the length octet included
     */
    public record Concatenation(int reference, int total, int part, int headerLength) {}

    /** Octets the header takes, the length octet included; never more than there are. */
    public static int length(byte[] shortMessage) {
        return shortMessage.length == 0 ? 0 : Math.min(shortMessage.length, 1 + (shortMessage[0] & 0xFF));
    }

    /** The first sound concatenation element of the header; impossible part numbers are ignored, as the clause asks. */
    public static Optional<Concatenation> concatenation(byte[] shortMessage) {
        int end = length(shortMessage);
        for (int at = 1; at + 2 <= end; at += 2 + (shortMessage[at + 1] & 0xFF)) {
            int length = shortMessage[at + 1] & 0xFF;
            boolean wide = shortMessage[at] == CONCATENATION_16_BIT && length == 4;
            if ((wide || (shortMessage[at] == CONCATENATION_8_BIT && length == 3)) && at + 2 + length <= end) {
                Concatenation found = read(shortMessage, at + 2, wide, end);
                if (found.part >= 1 && found.part <= found.total) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static Concatenation read(byte[] octets, int at, boolean wide, int headerLength) {
        int reference = octets[at] & 0xFF;
        int next = at + 1;
        if (wide) {
            reference = reference << 8 | (octets[next++] & 0xFF);
        }
        return new Concatenation(reference, octets[next] & 0xFF, octets[next + 1] & 0xFF, headerLength);
    }
}
