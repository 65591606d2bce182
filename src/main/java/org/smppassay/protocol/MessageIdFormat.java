package org.smppassay.protocol;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How a carrier writes a message id, and how else one may be read: carriers answer submit_sm with one notation and send receipts with
 * another, pad with zeros or change the case. Stateless.
 */
public enum MessageIdFormat {
    DECIMAL(10, 0),
    /** Ten digits at least. */
    DECIMAL_PADDED(10, 10),
    HEX(16, 0),
    HEX_UPPER(16, 0),
    /** Eight digits at least, lower case. */
    HEX_PADDED(16, 8),
    /** Eight digits at least, capitals: the form of SMPP 3.3, whose ids have no room for more than eight. */
    HEX_UPPER_PADDED(16, 8);

    /** The longest a message id can be, without its terminating zero (clause 5.2.23). */
    private static final int MAX_LENGTH = 64;

    private static final int DIGITS_OF_LONG = 15;

    private final int radix;
    private final int width;

    MessageIdFormat(int radix, int width) {
        this.radix = radix;
        this.width = width;
    }

    /** The id in this notation, read as an unsigned number. */
    public String format(long id) {
        String digits = Long.toUnsignedString(id, radix);
        if (this == HEX_UPPER || this == HEX_UPPER_PADDED) {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    /** The number that {@link #format} made this id of; none if this is no number of 64 bits in this notation. */
    public OptionalLong parse(String id) {
        if (!isNumber(id.toLowerCase(Locale.ROOT), radix)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseUnsignedLong(id, radix));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * An id written in this notation, in another: as carriers do that answer in one and send receipts in the other. What is no number in this
     * notation stays as it is.
     */
    public String translate(String id, MessageIdFormat other) {
        OptionalLong number = other == this ? OptionalLong.empty() : parse(id);
        return number.isPresent() ? other.format(number.getAsLong()) : id;
    }

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
