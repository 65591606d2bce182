package org.smppassay.numbering;

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
}
