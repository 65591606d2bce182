package org.smppassay.scenario.value;

import java.util.Locale;

/**
 * The tag of an optional parameter that vendors may define as they like (SMPP 3.4, clause 5.3.1).
 *
 * @param value 0x1400 to 0x3FFF
 */
public record VendorTag(short value) implements Comparable<VendorTag> {
    public static final String PATTERN = "0x(1[4-9A-Fa-f]|[23][0-9A-Fa-f])[0-9A-Fa-f]{2}";

    /**
     * Reads a hexadecimal number such as {@code 0x1403}.
     *
     * @throws ValueFormatException if the text is anything else, or no tag of vendors
     */
    public static VendorTag parse(String text) {
        if (!text.matches(PATTERN)) {
            throw ValueFormatException.expected("a tag of vendors from 0x1400 to 0x3FFF", text);
        }
        return new VendorTag((short) Integer.parseInt(text.substring(2), 16));
    }

    @Override
    public int compareTo(VendorTag other) {
        return Short.compare(value, other.value);
    }

    /** As a hexadecimal number, which parses again to the same tag. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "0x%04X", value);
    }
}
