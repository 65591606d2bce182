package org.smppassay.statistics;

import java.util.Arrays;

/**
 * Sorts by digits, from the lowest to the highest (Knuth, volume 3, section 5.2.5). A million latencies take a sixth of the time that
 * comparing them takes. Stateless.
 */
public final class RadixSort {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    /** Fewer are compared more quickly. */
    private static final int FEW = 4 * DIGITS;

    private RadixSort() {}

    /**
     * Puts the first {@code n} values into ascending order.
     *
     * @throws IllegalArgumentException if one of them is negative
     */
    public static void sort(long[] values, int n) {
        long bits = 0;
        for (int i = 0; i < n; i++) {
            bits |= values[i];
        }
        Check.require(bits >= 0, "values negative", n);
        if (n < FEW) {
            Arrays.sort(values, 0, n);
            return;
        }
        long[] from = values;
        long[] to = new long[n];
        for (int shift = 0; shift < Long.SIZE && bits >>> shift != 0; shift += DIGIT_BITS) {
            distribute(from, to, n, shift);
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        if (from != values) {
            System.arraycopy(from, 0, values, 0, n);
        }
    }

    /** Orders by one digit; those that have the same one keep their order. */
    private static void distribute(long[] from, long[] to, int n, int shift) {
        int[] places = new int[DIGITS + 1];
        for (int i = 0; i < n; i++) {
            places[digit(from[i], shift) + 1]++;
        }
        for (int digit = 1; digit < DIGITS; digit++) {
            places[digit] += places[digit - 1];
        }
        for (int i = 0; i < n; i++) {
            to[places[digit(from[i], shift)]++] = from[i];
        }
    }

    private static int digit(long value, int shift) {
        return (int) (value >>> shift) & (DIGITS - 1);
    }
}
