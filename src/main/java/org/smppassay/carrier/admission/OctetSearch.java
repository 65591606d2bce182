package org.smppassay.carrier.admission;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Looks for a fixed string of octets. Compares eight octets at a time with the one of the string that is seldom found elsewhere
 * (the test for a zero octet in a word: Warren, Hacker's Delight, 6-1). Immutable.
 */
final class OctetSearch {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] wanted;
    private final int telling;

    /**
     * @param wanted at least one octet
     * @param telling the place in it of the octet that is seldom found elsewhere
     */
    OctetSearch(byte[] wanted, int telling) {
        this.wanted = wanted.clone();
        this.telling = telling;
    }

    int length() {
        return wanted.length;
    }

    /** Where it begins, not before {@code from}; -1 if it is not there. */
    int in(byte[] octets, int from) {
        int end = octets.length - wanted.length + telling + 1;
        int found = next(octets, from + telling, end);
        while (found >= 0) {
            int start = found - telling;
            if (Arrays.equals(octets, start, start + wanted.length, wanted, 0, wanted.length)) {
                return start;
            }
            found = next(octets, found + 1, end);
        }
        return -1;
    }

    /** The next place of the telling octet, from {@code from} to before {@code end}; -1 if there is none. */
    private int next(byte[] octets, int from, int end) {
        byte octet = wanted[telling];
        long pattern = (octet & 0xFF) * ONES;
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long word = (long) WORDS.get(octets, at) ^ pattern;
            long zeros = (word - ONES) & ~word & HIGH_BITS;
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        for (; at < end; at++) {
            if (octets[at] == octet) {
                return at;
            }
        }
        return -1;
    }
}
