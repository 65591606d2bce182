package org.smppassay.numbering;

/** Compares numbers as carriers write them. */
public final class Numbers {
    /** National numbers of fewer digits are too short to be told apart by their ends. */
    private static final int MIN_DIGITS = 7;

    private Numbers() {}

    /** True if both may be the same subscriber: equal, with and without country code or plus, or one is not told. */
    public static boolean same(String destination, String other) {
        if (destination.equals(other) || other.isEmpty()) {
            return true;
        }
        String shorter = destination.length() < other.length() ? destination : other;
        String longer = destination.length() < other.length() ? other : destination;
        return shorter.length() >= MIN_DIGITS && longer.endsWith(shorter);
    }

    /** Numbers that may be the same have the same key, unless one is not told. */
    public static String key(String number) {
        return number.substring(keyStart(number));
    }

    /** Where the {@link #key} of a number begins in it. */
    public static int keyStart(String number) {
        return Math.max(0, number.length() - MIN_DIGITS);
    }
}
