package org.smppassay.evaluation;

import java.util.Arrays;

/**
 * Counts of times in milliseconds, in bins of at most 0.1 % of the time: exact below two seconds, and exactly on the right side of each
 * mark. Some hundred kilobytes, however many there are. Confined to the evaluator.
 */
final class TimeBins {
    private static final int BITS = 10;
    private static final int EXACT = 1 << (BITS + 1);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long[] marks;
    private long[] counts = new long[EXACT];
    private long n;

    /**
     * @param marks in milliseconds, ascending, none within 0.1 % of another
     */
    TimeBins(long... marks) {
        this.marks = marks.clone();
    }

    /** Takes a time; part of a millisecond counts as a whole one, and less than nothing as 0. */
    void add(long nanos) {
        add(nanos, 1);
    }

    /** Takes a time so many times. */
    void add(long nanos, long times) {
        int bin = bin((Math.max(0, nanos) + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
        if (bin >= counts.length) {
            counts = Arrays.copyOf(counts, bin + EXACT);
        }
        counts[bin] += times;
        n += times;
    }

    /** Two bins share their times if a mark is among them: up to it, and beyond. */
    private int bin(long millis) {
        int span = span(millis);
        for (long mark : marks) {
            if (millis <= mark) {
                break;
            }
            if (span(mark) == span) {
                return 2 * span + 1;
            }
        }
        return 2 * span;
    }

    private static int span(long millis) {
        if (millis < EXACT) {
            return (int) millis;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(millis) - BITS;
        return (shift << BITS) + (int) (millis >>> shift);
    }

    private static long last(int span) {
        if (span < EXACT) {
            return span;
        }
        int shift = (span >> BITS) - 1;
        return (((long) span - ((long) shift << BITS) + 1) << shift) - 1;
    }

    /** How many times were added. */
    long n() {
        return n;
    }

    /** How many bins there are, those without a time included. */
    int size() {
        return counts.length;
    }

    /** Times in this bin. */
    long count(int bin) {
        return bin < counts.length ? counts[bin] : 0;
    }

    /** The longest time that this bin takes, in milliseconds. */
    long millis(int bin) {
        long last = last(bin / 2);
        if (bin % 2 == 0) {
            for (long mark : marks) {
                if (span(mark) == bin / 2) {
                    return mark;
                }
            }
        }
        return last;
    }

    /** The longest time of the bin that holds the one of this rank, from 1 to n, in milliseconds. */
    long atRank(long rank) {
        long seen = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            seen += counts[bin];
            if (seen >= rank) {
                return millis(bin);
            }
        }
        throw new IllegalArgumentException("no such rank among " + n + ": " + rank);
    }
}
