package org.smppassay.protocol;

import com.cloudhopper.commons.charset.GSMCharset;
import java.util.Arrays;

/**
 * The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038, clause 6.2.1), one septet in each octet.
 *
 * <p>Tables are Cloudhopper's; its own encoder searches them for each character, reads an unknown extension as a zero and writes a zero
 * as an extension.
 */
final class GsmAlphabet {
    private static final int ESCAPE = GSMCharset.EXTENDED_ESCAPE;
    private static final char NONE = 0;
    private static final byte UNKNOWN = '?';

    /** Septet of each character below U+0400; 0x1Bxx for an extension, -1 for none. */
    private static final short[] SEPTETS = septets();

    private static final char EURO = '€';
    private static final short EURO_SEPTETS = (short) (ESCAPE << 8 | 0x65);

    private GsmAlphabet() {}

    static boolean canEncode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (septet(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Septets the text takes, two for each character of the extension table, one for what cannot be encoded. */
    static int units(String text) {
        int units = 0;
        for (int i = 0; i < text.length(); i++) {
            units += septet(text.charAt(i)) > 0x7F ? 2 : 1;
        }
        return units;
    }

    /** What cannot be encoded becomes a question mark. */
    static byte[] encode(String text) {
        byte[] octets = new byte[units(text)];
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            short septet = septet(text.charAt(i));
            if (septet > 0x7F) {
                octets[end++] = (byte) ESCAPE;
            }
            octets[end++] = septet < 0 ? UNKNOWN : (byte) (septet & 0x7F);
        }
        return octets;
    }

    /** An unknown extension is read as its character of the basic table, as the clause asks; octets above 127 as question marks. */
    static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == ESCAPE && i + 1 < octets.length && isExtension(octets[i + 1])) {
                text.append(GSMCharset.EXT_CHAR_TABLE[octets[++i]]);
            } else if (octets[i] != ESCAPE) {
                text.append(octets[i] < 0 ? (char) UNKNOWN : GSMCharset.CHAR_TABLE[octets[i]]);
            }
        }
        return text.toString();
    }

    /** The longest cut of at most {@code max} septets from {@code start} on that does not part an escape from its septet. */
    static int cut(byte[] octets, int start, int max) {
        int end = Math.min(octets.length, start + max);
        return end < octets.length && octets[end - 1] == ESCAPE ? end - 1 : end;
    }

    private static boolean isExtension(byte octet) {
        return octet >= 0 && GSMCharset.EXT_CHAR_TABLE[octet] != NONE;
    }

    private static short septet(char c) {
        if (c < SEPTETS.length) {
            return SEPTETS[c];
        }
        return c == EURO ? EURO_SEPTETS : -1;
    }

    private static short[] septets() {
        short[] septets = new short[0x400];
        Arrays.fill(septets, (short) -1);
        for (int i = 0; i < GSMCharset.CHAR_TABLE.length; i++) {
            char extension = GSMCharset.EXT_CHAR_TABLE[i];
            if (extension != NONE && extension < septets.length) {
                septets[extension] = (short) (ESCAPE << 8 | i);
            }
            if (i != ESCAPE) {
                septets[GSMCharset.CHAR_TABLE[i]] = (short) i;
            }
        }
        return septets;
    }
}
