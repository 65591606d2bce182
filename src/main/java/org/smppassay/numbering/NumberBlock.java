package org.smppassay.numbering;

import java.util.ArrayList;
import java.util.List;

/**
 * All numbers of one length with one prefix.
 *
 * @param prefix in digits
 * @param length of the whole number, at least that of the prefix, at most 15
 */
record NumberBlock(String prefix, int length) {

    long size() {
        long size = 1;
        for (int i = prefix.length(); i < length; i++) {
            size *= 10;
        }
        return size;
    }

    /** The block's number at an offset, 0 to size - 1. */
    String number(long offset) {
        char[] digits = new char[length];
        prefix.getChars(0, prefix.length(), digits, 0);
        long rest = offset;
        for (int i = length - 1; i >= prefix.length(); i--) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(digits);
    }

    boolean overlaps(NumberBlock other) {
        return length == other.length && (prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix));
    }

    /** What is left of it without the numbers of another: blocks that do not overlap, in numeric order. */
    List<NumberBlock> without(NumberBlock other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<NumberBlock> left = new ArrayList<>();
        for (char digit = '0'; digit <= '9' && !prefix.startsWith(other.prefix); digit++) {
            left.addAll(new NumberBlock(prefix + digit, length).without(other));
        }
        return left;
    }
}
