package org.smppassay.judging;

import java.util.Optional;
import org.smppassay.numbering.NumberPlan;

/** Numbers as files have them, and whose they are. Immutable. */
final class Subscriber {
    private final NumberPlan plan;
    private final String countryCode;

    Subscriber(NumberPlan plan, String countryCode) {
        this.plan = plan;
        this.countryCode = countryCode;
    }

    /**
     * Its digits, without plus, zeros of an international prefix, blanks and hyphens.
     *
     * @throws BadCellException if it is no number
     */
    static String digits(Column column, String text) throws BadCellException {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" -()".indexOf(c) < 0 && !(c == '+' && digits.isEmpty())) {
                throw BadCellException.of(column, "a number", text);
            }
        }
        boolean international = digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0';
        return international ? digits.substring(2) : digits.toString();
    }

    /** The operator of the number's range, tried as it is and as a national one; empty if there is none. */
    String operator(String digits) {
        Optional<String> direct = plan.operatorOf(digits);
        return direct.isPresent() || countryCode.isEmpty()
                ? direct.orElse("")
                : plan.operatorOf(countryCode + digits).orElse("");
    }
}
