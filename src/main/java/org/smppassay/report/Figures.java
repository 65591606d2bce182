package org.smppassay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Figures as people read them, the same in every locale. */
public final class Figures {
    /** Stands for a figure there is no data for. */
    public static final String NONE = "–";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double SECOND_MS = 1_000;
    private static final double MINUTE_MS = 60_000;
    private static final double HOUR_MS = 3_600_000;
    private static final int MOST_DECIMALS = 6;

    private Figures() {}

    /** A rate in per cent; two decimals, more where two would claim all or nothing. */
    static String rate(OptionalDouble rate) {
        return rate.isPresent() ? percent(rate.getAsDouble()) : NONE;
    }

    public static String percent(double share) {
        BigDecimal value = BigDecimal.valueOf(share).multiply(HUNDRED);
        int decimals = 2;
        while (decimals < MOST_DECIMALS && roundsToWhole(value, decimals)) {
            decimals++;
        }
        return fixed(value, decimals) + " %";
    }

    /** A part of a whole in per cent without decimals, {@link #NONE} of nothing. */
    static String part(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        BigDecimal percent = BigDecimal.valueOf(100.0 * part / whole);
        return percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0 ? "< 1 %" : fixed(percent, 0) + " %";
    }

    /** True if rounding makes everything or nothing of a percentage that is neither. */
    static boolean roundsToWhole(BigDecimal percent, int decimals) {
        BigDecimal shown = rounded(percent, decimals);
        return (shown.signum() == 0 && percent.signum() != 0)
                || (shown.compareTo(HUNDRED) == 0 && percent.compareTo(HUNDRED) != 0);
    }

    /** A duration in the unit that suits it, with about three digits. */
    public static String duration(double millis) {
        if (!Double.isFinite(millis)) {
            return NONE;
        }
        double size = Math.abs(millis);
        if (size == 0) {
            return "0 ms";
        }
        if (size < SECOND_MS) {
            return threeDigits(millis) + " ms";
        }
        if (size < 2 * MINUTE_MS) {
            return threeDigits(millis / SECOND_MS) + " s";
        }
        return size < 2 * HOUR_MS ? threeDigits(millis / MINUTE_MS) + " min" : threeDigits(millis / HOUR_MS) + " h";
    }

    /** A duration without trailing zeros and with all its digits, as a limit is written: 15 s. */
    public static String shortDuration(double millis) {
        if (!Double.isFinite(millis)) {
            return NONE;
        }
        BigDecimal value = BigDecimal.valueOf(millis);
        boolean seconds = Math.abs(millis) >= SECOND_MS;
        BigDecimal shown = seconds ? value.movePointLeft(3) : value;
        return shown.stripTrailingZeros().toPlainString() + (seconds ? " s" : " ms");
    }

    public static String fixed(BigDecimal value, int decimals) {
        return rounded(value, decimals).toPlainString();
    }

    static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String threeDigits(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return fixed(BigDecimal.valueOf(value), decimals);
    }
}
