package org.smppassay.scenario.value;

import java.math.BigDecimal;

/** Decimal numbers as people write them: no exponent, no trailing zeros. */
final class Decimals {
    private Decimals() {}

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
