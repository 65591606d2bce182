package org.smppassay.protocol;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A receipt's text as values without keys, separated by commas: id, perhaps sub and dlvrd, submit date, done date, stat, err, text; or stat
 * and err first. The two dates tell that it is one, and where everything else is.
 */
record CsvReceipt(String id, String stat, String err) {
    private static final int MOST_FIELDS = 9;
    private static final int FIELDS_WITH_COUNTS = 7;
    private static final int MIN_DATE_DIGITS = 10;
    private static final int MAX_DATE_DIGITS = 14;

    /** Reads the octets from {@code start} on as Latin-1; null if this is none. */
    static @Nullable CsvReceipt read(byte[] octets, int start) {
        if (!hasComma(octets, start)) {
            return null;
        }
        String text = new String(octets, start, octets.length - start, StandardCharsets.ISO_8859_1);
        String[] fields = text.split(",", MOST_FIELDS);
        int dates = dates(fields);
        return switch (dates) {
            case 1 -> idFirst(fields, dates);
            case 3 -> hasCounts(fields) ? idFirst(fields, dates) : stateFirst(fields);
            case 5 -> stateFirst(fields);
            default -> null;
        };
    }

    private static boolean hasComma(byte[] octets, int start) {
        for (int i = start; i < octets.length; i++) {
            if (octets[i] == ',') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CsvReceipt idFirst(String[] fields, int dates) {
        int stat = dates + 2;
        return fields.length < stat + 2
                ? null
                : new CsvReceipt(fields[0].trim(), fields[stat].trim(), fields[stat + 1].trim());
    }

    private static CsvReceipt stateFirst(String[] fields) {
        return new CsvReceipt(fields[2].trim(), fields[0].trim(), fields[1].trim());
    }

    private static boolean hasCounts(String[] fields) {
        return fields.length >= FIELDS_WITH_COUNTS && isCount(fields[1].trim()) && isCount(fields[2].trim());
    }

    /** Where the first of the two dates is, or -1. An id in front of them may look like a date, too. */
    private static int dates(String[] fields) {
        for (int i = fields.length - 2; i >= 1; i--) {
            if (isDate(fields[i]) && isDate(fields[i + 1])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDate(String field) {
        int digits = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (" -/:".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= MIN_DATE_DIGITS && digits <= MAX_DATE_DIGITS;
    }

    private static boolean isCount(String field) {
        return field.length() == 3 && field.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
