package org.smppassay.carrier.admission;

import java.util.Arrays;

/**
 * How often each number has come in the current period. Remembers a million numbers, in about 20 MB; what comes for others
 * while it is full is not counted. Safe on all loops.
 */
final class NumberTally {
    /** What {@link #add} returns if there is no room for the number. */
    static final int NO_ROOM = -1;

    private static final int MOST_NUMBERS = 1_000_000;
    private static final int FEW = 1 << 10;
    private static final long NONE = 0;

    private final int mostNumbers;
    private long period = Long.MIN_VALUE;
    private int size;
    private long[] numbers = new long[FEW];
    private short[] counts = new short[FEW];

    NumberTally() {
        this(MOST_NUMBERS);
    }

    NumberTally(int mostNumbers) {
        this.mostNumbers = mostNumbers;
    }

    /**
     * Counts a number once more.
     *
     * @param number not 0
     * @param inPeriod of the moment; a later one than before begins a new count, an earlier one counts as the current one
     * @return how often it has come, at most 32767; or {@link #NO_ROOM}
     */
    synchronized int add(long number, long inPeriod) {
        enter(inPeriod);
        int place = placeOf(number);
        if (numbers[place] == NONE) {
            if (size >= mostNumbers) {
                return NO_ROOM;
            }
            numbers[place] = number;
            size++;
            if (size * 2 > numbers.length) {
                grow();
                place = placeOf(number);
            }
        }
        if (counts[place] < Short.MAX_VALUE) {
            counts[place]++;
        }
        return counts[place];
    }

    /** How often a number has come. */
    synchronized int of(long number, long inPeriod) {
        enter(inPeriod);
        return counts[placeOf(number)];
    }

    private void enter(long inPeriod) {
        if (inPeriod > period) {
            period = inPeriod;
            size = 0;
            Arrays.fill(numbers, NONE);
            Arrays.fill(counts, (short) 0);
        }
    }

    /** Where the number is, or where it would be: the table is never full. */
    private int placeOf(long number) {
        int mask = numbers.length - 1;
        int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (numbers[place] != NONE && numbers[place] != number) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] formerNumbers = numbers;
        short[] formerCounts = counts;
        numbers = new long[formerNumbers.length * 2];
        counts = new short[numbers.length];
        for (int i = 0; i < formerNumbers.length; i++) {
            if (formerNumbers[i] != NONE) {
                int place = placeOf(formerNumbers[i]);
                numbers[place] = formerNumbers[i];
                counts[place] = formerCounts[i];
            }
        }
    }
}
