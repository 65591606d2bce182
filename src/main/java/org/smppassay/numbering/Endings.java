package org.smppassay.numbering;

/**
 * The last seven digits of some numbers, which tell nearly all others apart from them without a search. Takes 8 to 16 octets a number: few
 * numbers are asked for with every message, and stay in a cache. Confined to one thread.
 */
public final class Endings {
    private static final int DIGITS = 7;
    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 16;
    /** 2 to the 32nd by the golden ratio: spreads endings that are alike. */
    private static final int SPREAD = 0x9e3779b9;

    /** Endings plus one in an open table at most half full; 0 where there is none. */
    private int[] known = new int[FIRST_CAPACITY];

    private int size;

    /** True if the number has seven digits at its end. */
    public static boolean has(String number) {
        return of(number) != NONE;
    }

    /** Adds a number; one without seven digits at its end is left out. */
    public void add(String number) {
        int ending = of(number);
        if (ending == NONE || known[place(ending)] != 0) {
            return;
        }
        if (2 * ++size > known.length) {
            grow();
        }
        known[place(ending)] = ending + 1;
    }

    /** False if the number is certainly none of those added. */
    public boolean mayHold(String number) {
        if (size == 0) {
            return false;
        }
        int ending = of(number);
        return ending != NONE && known[place(ending)] != 0;
    }

    private void grow() {
        int[] old = known;
        known = new int[2 * old.length];
        for (int entry : old) {
            if (entry != 0) {
                known[place(entry - 1)] = entry;
            }
        }
    }

    /** Where the ending is or would go. */
    private int place(int ending) {
        int last = known.length - 1;
        int place = (ending * SPREAD) >>> Integer.numberOfLeadingZeros(last);
        while (known[place] != 0 && known[place] != ending + 1) {
            place = (place + 1) & last;
        }
        return place;
    }

    private static int of(String number) {
        if (number.length() < DIGITS) {
            return NONE;
        }
        int ending = 0;
        for (int i = number.length() - DIGITS; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            ending = 10 * ending + digit;
        }
        return ending;
    }
}
