package org.smppassay.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text of a field in Latin-1 as it comes about, question marks for what that cannot say. Grows as needed; of one thread. */
final class OctetText {
    private static final int LATIN_1_END = 0x100;

    private byte[] octets;
    private int length;

    /**
     * @param expected octets, more than 0
     */
    OctetText(int expected) {
        octets = new byte[expected];
    }

    /** Writes a text into an array with room for it. */
    static void put(String text, byte[] into, int from) {
        for (int i = 0; i < text.length(); i++) {
            into[from + i] = latin1(text.charAt(i));
        }
    }

    int length() {
        return length;
    }

    OctetText append(char c) {
        makeRoom(1);
        put(c);
        return this;
    }

    /** Appends what is in Latin-1 already. */
    OctetText append(byte[] latin1) {
        makeRoom(latin1.length);
        System.arraycopy(latin1, 0, octets, length, latin1.length);
        length += latin1.length;
        return this;
    }

    OctetText append(String text) {
        return append(text, text.length());
    }

    /** Appends the first {@code count} characters of a text. */
    OctetText append(String text, int count) {
        makeRoom(count);
        for (int i = 0; i < count; i++) {
            put(text.charAt(i));
        }
        return this;
    }

    /** Appends a number of 0 to 99 as two digits. */
    OctetText appendTwoDigits(int number) {
        makeRoom(2);
        put((char) ('0' + number / 10));
        put((char) ('0' + number % 10));
        return this;
    }

    private void makeRoom(int more) {
        if (length + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(length + more, 2 * length));
        }
    }

    private void put(char c) {
        octets[length++] = latin1(c);
    }

    private static byte latin1(char c) {
        return (byte) (c < LATIN_1_END ? c : '?');
    }

    byte[] octets() {
        return Arrays.copyOf(octets, length);
    }

    @Override
    public String toString() {
        return new String(octets, 0, length, StandardCharsets.ISO_8859_1);
    }
}
