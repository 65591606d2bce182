package org.smppassay.report;

import java.math.BigDecimal;

/** The unit a criterion's value, threshold and interval are shown in. Values are shares from 0 to 1 unless said. */
enum Unit {
    PERCENT(100, " %"),
    /** Differences of shares, in percentage points. */
    POINTS(100, " pp"),
    PERMILLE(1000, " ‰"),
    /** Values are milliseconds. */
    DURATION(1, ""),
    /** Values are events a second. */
    PER_SECOND(1, "/s"),
    /** Values are ratios of one time to another. */
    TIMES(1, " ×");

    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    private final int scale;
    private final String suffix;

    Unit(int scale, String suffix) {
        this.scale = scale;
        this.suffix = suffix;
    }

    /** A limit as one would write it: without trailing zeros. */
    String limit(double value) {
        if (!Double.isFinite(value)) {
            return Figures.NONE;
        }
        return this == DURATION
                ? Figures.shortDuration(value)
                : scaled(value).stripTrailingZeros().toPlainString() + suffix;
    }

    /** A value that stays on its side of the limit when it is rounded: 98.996 % is not shown as 99.00 %. */
    String value(double value, double limit) {
        if (this == DURATION) {
            return Figures.duration(value);
        }
        return digits(value, decimals(value, limit)) + suffix;
    }

    /** An interval's ends with as many decimals as the more delicate one needs. */
    String interval(double lower, double upper, double limit) {
        if (this == DURATION) {
            return end(lower, "0 ms") + " – " + end(upper, "∞");
        }
        int decimals = Math.max(decimals(lower, limit), decimals(upper, limit));
        return digits(lower, decimals) + " – " + digits(upper, decimals) + suffix;
    }

    private static String end(double millis, String unbounded) {
        return Double.isFinite(millis) ? Figures.duration(millis) : unbounded;
    }

    private String digits(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return value == Double.POSITIVE_INFINITY ? "∞" : "–";
        }
        return Figures.fixed(scaled(value), decimals);
    }

    private int decimals(double value, double limit) {
        if (!Double.isFinite(value) || !Double.isFinite(limit)) {
            return FEWEST_DECIMALS;
        }
        int decimals = FEWEST_DECIMALS;
        while (decimals < MOST_DECIMALS && misleads(scaled(value), scaled(limit), decimals)) {
            decimals++;
        }
        return decimals;
    }

    private boolean misleads(BigDecimal value, BigDecimal limit, int decimals) {
        BigDecimal shown = Figures.rounded(value, decimals);
        return Integer.signum(shown.compareTo(limit)) != Integer.signum(value.compareTo(limit))
                || (this == PERCENT && Figures.roundsToWhole(value, decimals));
    }

    private BigDecimal scaled(double value) {
        return BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(scale));
    }
}
