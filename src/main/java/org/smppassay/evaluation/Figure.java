package org.smppassay.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures in sentences, the same in every locale. */
public enum Figure {
    PERCENT(2, " %"),
    PERMILLE(3, " ‰"),
    /** Percentage points, without their name. */
    POINTS(2, "");

    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    private final int shift;
    private final String unit;

    Figure(int shift, String unit) {
        this.shift = shift;
        this.unit = unit;
    }

    /** A limit with all its digits: 99.5 %. */
    String limit(double share) {
        return plain(BigDecimal.valueOf(share).movePointRight(shift)) + unit;
    }

    /** A share to two decimals; to more where it would seem to be all, nothing or the limit, and is not. */
    String of(double share, double limit) {
        BigDecimal exact = BigDecimal.valueOf(share).movePointRight(shift);
        if (exact.signum() == 0) {
            return "0" + unit;
        }
        int decimals = DECIMALS;
        while (decimals < MOST_DECIMALS && misleads(exact, decimals, limit)) {
            decimals++;
        }
        return rounded(exact, decimals).toPlainString() + unit;
    }

    String of(long part, long whole, double limit) {
        return of((double) part / whole, limit);
    }

    private boolean misleads(BigDecimal exact, int decimals, double limit) {
        return seems(exact, decimals, 0) || seems(exact, decimals, 1) || seems(exact, decimals, limit);
    }

    private boolean seems(BigDecimal exact, int decimals, double other) {
        BigDecimal mark = BigDecimal.valueOf(other).movePointRight(shift);
        return exact.compareTo(mark) != 0 && rounded(exact, decimals).compareTo(mark) == 0;
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Thousands apart: 12,345. */
    public static String count(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        int first = count < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** A count with its noun, in the plural unless it is one. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A duration in seconds with all digits to the millisecond: 8.06 s. */
    static String seconds(double millis) {
        BigDecimal seconds = BigDecimal.valueOf(millis).movePointLeft(3);
        return plain(rounded(seconds, 3)) + " s";
    }

    /** So many a second, to one decimal and without a unit: 99.5. */
    static String rate(double perSecond) {
        return plain(rounded(BigDecimal.valueOf(perSecond), 1));
    }

    /** {@code p = 0.0031} or {@code p < 0.0001}. */
    static String pValue(double p) {
        return p < 1e-4
                ? "p < 0.0001"
                : "p = " + rounded(BigDecimal.valueOf(p), 4).toPlainString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
