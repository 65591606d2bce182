package org.smppassay.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.smppassay.evaluation.Figure;
import org.smppassay.performance.ThresholdResult.Unit;

/** Figures of a load in sentences, to three digits, the same in every locale. */
public final class Shown {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Shown() {}

    public static String of(double value, Unit unit) {
        return switch (unit) {
            case NANOSECONDS -> duration(value);
            case SHARE -> share(value);
            case PER_SECOND -> rate(value);
            case COUNT -> Figure.count(Math.round(value));
        };
    }

    /** In per cent, with more digits where three would make all of what is not. */
    public static String share(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        String shown = plain(percent);
        if (shown.equals("100") && percent.compareTo(ALL) != 0) {
            shown = percent.setScale(MOST_DECIMALS, RoundingMode.DOWN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return shown + " %";
    }

    /** From whole nanoseconds. */
    public static String duration(long nanos) {
        return duration((double) nanos);
    }

    /** From nanoseconds: 850 µs, 12.3 ms, 2.95 s. */
    public static String duration(double nanos) {
        if (nanos < MILLI) {
            return plain(BigDecimal.valueOf(nanos / MICRO)) + " µs";
        }
        return nanos < SECOND
                ? plain(BigDecimal.valueOf(nanos / MILLI)) + " ms"
                : plain(BigDecimal.valueOf(nanos / SECOND)) + " s";
    }

    /** Above 100 whole, with thousands apart: 12,345/s. */
    public static String rate(double perSecond) {
        return (perSecond < 100 ? plain(BigDecimal.valueOf(perSecond)) : Figure.count(Math.round(perSecond))) + "/s";
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.precision() - value.scale() > DIGITS.getPrecision()
                ? value.setScale(0, RoundingMode.HALF_UP)
                : value.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
