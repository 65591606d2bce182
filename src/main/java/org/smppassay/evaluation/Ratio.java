package org.smppassay.evaluation;

import java.math.BigDecimal;

/**
 * A share as the counts it comes from, so that it compares exactly: in doubles 0.938 - 0.933 is less than 0.005.
 *
 * @param part 0 to whole
 * @param whole at least 1
 */
record Ratio(long part, long whole) implements Comparable<Ratio> {
    static Ratio delivered(Tally tally) {
        return new Ratio(tally.delivered(), tally.attempted());
    }

    boolean isAtLeast(double limit) {
        return BigDecimal.valueOf(part).compareTo(BigDecimal.valueOf(limit).multiply(BigDecimal.valueOf(whole))) >= 0;
    }

    boolean isBelow(double limit) {
        return !isAtLeast(limit);
    }

    /** Whether this exceeds the other by less than the limit. */
    boolean exceedsByLessThan(double limit, Ratio other) {
        BigDecimal wholes = BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(other.whole));
        BigDecimal difference = cross(this, other).subtract(cross(other, this));
        return difference.compareTo(BigDecimal.valueOf(limit).multiply(wholes)) < 0;
    }

    double value() {
        return (double) part / whole;
    }

    @Override
    public int compareTo(Ratio other) {
        return cross(this, other).compareTo(cross(other, this));
    }

    private static BigDecimal cross(Ratio a, Ratio b) {
        return BigDecimal.valueOf(a.part).multiply(BigDecimal.valueOf(b.whole));
    }
}
