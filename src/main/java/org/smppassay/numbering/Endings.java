package org.smppassay.numbering;

import java.util.BitSet;

/**
 * The last seven digits of some numbers, which tell nearly all others apart from them without a search. Takes at most 1.2 MB.
 * Confined to one thread.
 */
public final class Endings {
    private static final int DIGITS = 7;
    private static final int NONE = -1;

    private final BitSet known = new BitSet();

    /** True if the number has seven digits at its end. */
    public static boolean has(String number) {
        return of(number) != NONE;
    }

    /** Adds a number; one without seven digits at its end is left out. */
    public void add(String number) {
        int ending = of(number);
        if (ending != NONE) {
            known.set(ending);
        }
    }

    /** False if the number is certainly none of those added. */
    public boolean mayHold(String number) {
        int ending = of(number);
        return ending != NONE && known.get(ending);
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
