package org.smppassay.protocol;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How else a message id may be read: carriers answer submit_sm with one notation and send receipts with another, pad with zeros or change
 * the case. Stateless.
 */
public final class MessageIdFormat {
    /** The longest a message id can be, without its terminating zero (clause 5.2.23). */
    private static final int MAX_LENGTH = 64;

    private static final int DIGITS_OF_LONG = 15;

    private MessageIdFormat() {}

    /**
     * The same for ids that differ in case or leading zeros only: lower case, and without zeros in front where it is a number. Ids are to
     * be indexed by this form.
     */
    public static String canonical(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.charAt(0) != '0' || !isNumber(lower, 16)) {
            return lower;
        }
        int start = 0;
        while (start < lower.length() - 1 && lower.charAt(start) == '0') {
            start++;
        }
        return lower.substring(start);
    }

    /**
     * The canonical forms an id in a receipt may stand for: itself, itself as a decimal number written in hexadecimal, and the reverse, each
     * once and in this order. More than one of them among the ids submitted is an ambiguous match.
     */
    public static List<String> candidates(String id) {
        String canonical = canonical(id);
        if (canonical.length() > MAX_LENGTH || !isNumber(canonical, 16)) {
            return List.of(canonical);
        }
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(canonical);
        if (isNumber(canonical, 10)) {
            candidates.add(convert(canonical, 10, 16));
        }
        candidates.add(convert(canonical, 16, 10));
        return List.copyOf(candidates);
    }

    private static String convert(String digits, int from, int to) {
        if (digits.length() <= DIGITS_OF_LONG) {
            return Long.toString(Long.parseLong(digits, from), to);
        }
        return new BigInteger(digits, from).toString(to);
    }

    private static boolean isNumber(String digits, int radix) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c > 'f' || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return !digits.isEmpty();
    }
}
