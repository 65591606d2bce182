package org.smppassay.content.lint;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which rules apply. */
public enum Profile {
    /** The loan profile for texts that speak of loans, the general one for others. */
    AUTO,
    /** What every commercial text has to heed. */
    GENERAL,
    /** That and what is demanded of texts about loans. */
    LOAN;

    private static final Pattern SPEAKS_OF_LOANS =
            Pattern.compile("贷|借款|借钱|利率|利息|年化|月息|日息|授信|额度|分期|免息|征信|放款|(?<![a-z])loans?(?![a-z])");

    /** The general or the loan profile. */
    Profile of(Draft draft) {
        if (this != AUTO) {
            return this;
        }
        String plain = draft.plain().toLowerCase(Locale.ROOT);
        return SPEAKS_OF_LOANS.matcher(plain).find() ? LOAN : GENERAL;
    }
}
