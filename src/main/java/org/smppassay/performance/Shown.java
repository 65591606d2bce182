package org.smppassay.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.smppassay.evaluation.Figure;
import org.smppassay.performance.ThresholdResult.Unit;

/** Figures of a load in sentences, to three digits, the same in every locale. */
final class Shown {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Shown() {}

    static String of(double value, Unit unit) {
        return switch (unit) {
            case NANOSECONDS -> duration(value);
            case SHARE -> plain(BigDecimal.valueOf(value).movePointRight(2)) + " %";
            case PER_SECOND -> rate(value);
            case COUNT -> Figure.count(Math.round(value));
        };
    }

    /** From nanoseconds: 850 µs, 12.3 ms, 2.95 s. */
    static String duration(double nanos) {
        if (nanos < MILLI) {
            return plain(BigDecimal.valueOf(nanos / MICRO)) + " µs";
        }
        return nanos < SECOND
                ? plain(BigDecimal.valueOf(nanos / MILLI)) + " ms"
                : plain(BigDecimal.valueOf(nanos / SECOND)) + " s";
    }

    /** Above 100 whole, with thousands apart: 12,345/s. */
    static String rate(double perSecond) {
        return (perSecond < 100 ? plain(BigDecimal.valueOf(perSecond)) : Figure.count(Math.round(perSecond))) + "/s";
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.precision() - value.scale() > DIGITS.getPrecision()
                ? value.setScale(0, RoundingMode.HALF_UP)
                : value.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
