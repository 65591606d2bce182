package org.smppassay.protocol;

import java.util.Locale;

/**
 * How one end writes the numbers of messages as message ids. Immutable.
 *
 * @param radix 10 or 16
 * @param width digits at least, zeros in front if need be; 0 to 64 (the longest id, clause 5.2.23)
 * @param upperCase whether letters are capitals
 */
public record MessageIdNotation(int radix, int width, boolean upperCase) {
    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException if a value is out of its range */
    public MessageIdNotation {
        if ((radix != 10 && radix != 16) || width < 0 || width > LONGEST) {
            throw new IllegalArgumentException("no notation of ids: radix " + radix + ", width " + width);
        }
    }

    /** The id of a number, read as unsigned. */
    public String format(long number) {
        String digits = Long.toUnsignedString(number, radix);
        String padded = digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
        return upperCase ? padded.toUpperCase(Locale.ROOT) : padded;
    }

    /**
     * The number of an id in this notation.
     *
     * @throws NumberFormatException if it is none
     */
    public long parse(String id) {
        return Long.parseUnsignedLong(id, radix);
    }
}
