package org.smppassay.numbering;

import java.util.Optional;
import java.util.Set;

/** Country codes as ITU-T E.164 has them: none is the beginning of another. */
final class CountryCodes {
    private static final Set<String> OF_TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    private CountryCodes() {}

    /**
     * The country code of a number or a range in international form, without plus; empty if too few digits of it are certain.
     */
    static Optional<String> of(String number) {
        for (int length = 1; length <= Math.min(3, number.length()); length++) {
            String code = number.substring(0, length);
            if (!Character.isDigit(code.charAt(length - 1))) {
                return Optional.empty();
            }
            if (isCode(code)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static boolean isCode(String digits) {
        return switch (digits.length()) {
            case 1 -> digits.equals("1") || digits.equals("7");
            case 2 -> OF_TWO_DIGITS.contains(digits);
            default -> true;
        };
    }
}
