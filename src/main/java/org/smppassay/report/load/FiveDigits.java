package org.smppassay.report.load;

import java.math.BigDecimal;
import java.math.MathContext;

/** Latencies of a second are told to five digits, in the file as in the drawing. */
final class FiveDigits {
    private static final MathContext DIGITS = new MathContext(5);

    private FiveDigits() {}

    static BigDecimal of(BigDecimal value) {
        return value.round(DIGITS);
    }

    static double of(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
