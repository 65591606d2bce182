package org.smppassay.statistics;

/** Argument checks that name the value they refuse. NaN is refused by each of them. */
final class Check {
    private Check() {}

    /** A part of a whole; both fit an int, the widest the binomial distribution takes. */
    static void counts(String name, long part, long whole) {
        require(whole >= 0 && whole <= Integer.MAX_VALUE, "number of trials out of range", whole);
        require(part >= 0 && part <= whole, name + " not within 0.." + whole, part);
    }

    static void inside(String name, double value, double low, double high) {
        require(value > low && value < high, name + " not strictly between " + low + " and " + high, value);
    }

    static void aboveZeroUpToOne(String name, double value) {
        require(value > 0 && value <= 1, name + " not above 0 and at most 1", value);
    }

    static void zeroToOne(String name, double value) {
        require(value >= 0 && value <= 1, name + " not within 0..1", value);
    }

    /** An error probability. At 0.5 and above PASS and FAIL could both be proven. */
    static void alpha(double alpha) {
        inside("alpha", alpha, 0, 0.5);
    }

    static void require(boolean condition, String complaint, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(complaint + ": " + value);
        }
    }
}
