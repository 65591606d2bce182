package org.smppassay.carrier.message;

import java.nio.charset.StandardCharsets;

/** Numbers of up to 16 digits in a long, since a string of them takes seven times as much. Stateless. */
final class PackedNumber {
    /** What can't be packed. */
    static final long NONE = 0;

    private static final int MOST_DIGITS = 16;
    private static final int BITS = 4;
    private static final int MASK = 0xF;
    private static final int PLUS = 11;

    private PackedNumber() {}

    /** The number, or {@link #NONE} if it is empty, too long or holds anything but digits and a plus sign. */
    static long pack(String number) {
        int length = number.length();
        if (length > MOST_DIGITS) {
            return NONE;
        }
        long packed = 0;
        for (int i = length - 1; i >= 0; i--) {
            char digit = number.charAt(i);
            if (digit >= '0' && digit <= '9') {
                packed = packed << BITS | (digit - '0' + 1);
            } else if (digit == '+') {
                packed = packed << BITS | PLUS;
            } else {
                return NONE;
            }
        }
        return packed;
    }

    /** What was packed. */
    static String unpack(long packed) {
        byte[] digits = new byte[(Long.SIZE - Long.numberOfLeadingZeros(packed) + BITS - 1) / BITS];
        long rest = packed;
        for (int i = 0; i < digits.length; i++) {
            int digit = (int) rest & MASK;
            digits[i] = (byte) (digit == PLUS ? '+' : '0' + digit - 1);
            rest >>>= BITS;
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }
}
