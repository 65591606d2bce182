package org.smppassay.load;

import org.smppassay.protocol.MessageIdFormat;

/**
 * A message id of up to 16 octets, packed into two numbers in its canonical form ({@link MessageIdFormat#canonical}): equal numbers mean
 * equal ids, for no id contains the octet zero that fills them up. Owned by one ledger, which uses it again and again.
 */
final class IdKey {
    private static final int MOST = 16;
    private static final int HALF = 8;

    long high;
    long low;
    private int used;

    /** Takes the id that stands in {@code in}; false if it is too long. */
    boolean set(byte[] in, int index, int length) {
        if (length > MOST) {
            return false;
        }
        clear();
        int start = zerosInFront(in, index, length);
        for (int i = start; i < length; i++) {
            append(in[index + i]);
        }
        return true;
    }

    /** Takes an id in canonical form; false if it is too long, or no text of Latin-1. */
    boolean set(String canonical) {
        if (canonical.length() > MOST || canonical.chars().anyMatch(c -> c > 0xFF)) {
            return false;
        }
        clear();
        for (int i = 0; i < canonical.length(); i++) {
            append((byte) canonical.charAt(i));
        }
        return true;
    }

    private void clear() {
        high = 0;
        low = 0;
        used = 0;
    }

    private void append(byte octet) {
        long folded = (octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet) & 0xFF;
        if (used < HALF) {
            high |= folded << (HALF * used);
        } else {
            low |= folded << (HALF * (used - HALF));
        }
        used++;
    }

    /** Zeros in front mean nothing where the id is a number, decimal or hexadecimal. */
    private static int zerosInFront(byte[] in, int index, int length) {
        if (length == 0 || in[index] != '0') {
            return 0;
        }
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            byte octet = in[index + i];
            if (Character.digit(octet, 16) < 0) {
                return 0;
            }
            zeros += zeros == i && octet == '0' ? 1 : 0;
        }
        return Math.min(zeros, length - 1);
    }
}
