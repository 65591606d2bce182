package org.smppassay.protocol;

import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of fields as {@code name=value}. Values are bounded, and nothing in them can end the line or forge a field. Owned by one caller. */
final class TextLine {
    private static final int MAX_CHARACTERS = 160;
    private static final int MAX_OCTETS = 40;

    private final StringBuilder out = new StringBuilder(200);

    /** Begins a field, or adds a word. */
    TextLine word(String word) {
        if (out.length() > 0) {
            out.append(' ');
        }
        out.append(word);
        return this;
    }

    /** A string in quotes; nothing if it is null or empty. */
    TextLine text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            word(name).raw("=").quoted(value);
        }
        return this;
    }

    /** A number of an octet, unsigned; nothing if it is 0. */
    TextLine octet(String name, byte value) {
        return value == 0 ? this : word(name + '=' + (value & 0xFF));
    }

    /** The bits of an octet in hexadecimal; nothing if all are 0. */
    TextLine bits(String name, byte value) {
        return value == 0 ? this : word(name + '=' + hex(value & 0xFF, 2));
    }

    /** Type, plan and address; nothing if all are unset. */
    TextLine address(String name, @Nullable Address value) {
        return isUnset(value) ? this : word(name).raw("=").address(value);
    }

    private static boolean isUnset(@Nullable Address value) {
        return value == null
                || (value.getTon() == 0
                        && value.getNpi() == 0
                        && (value.getAddress() == null || value.getAddress().isEmpty()));
    }

    /** Type, plan and address without a name. */
    TextLine address(@Nullable Address value) {
        if (value == null) {
            return raw("0/0/\"\"");
        }
        String digits = value.getAddress();
        return raw((value.getTon() & 0xFF) + "/" + (value.getNpi() & 0xFF) + "/")
                .quoted(digits == null ? "" : digits);
    }

    /**
     * A message: its text if the alphabet is known, else its octets, and what it is: {@code "hello" (GSM7, 5 octets)}. A user data header is
     * shown apart.
     */
    TextLine message(String name, byte[] octets, byte dataCoding, boolean udhi) {
        int header = udhi ? UserDataHeader.length(octets) : 0;
        byte[] body = new byte[octets.length - header];
        System.arraycopy(octets, header, body, 0, body.length);
        String alphabet = Alphabet.ofDataCoding(dataCoding).map(Alphabet::name).orElse("");
        word(name).raw("=");
        if (alphabet.isEmpty()) {
            octets(body).raw(" (");
        } else {
            quoted(Alphabet.valueOf(alphabet).decode(body)).raw(" (" + alphabet + ", ");
        }
        raw(octets.length + (octets.length == 1 ? " octet" : " octets"));
        if (header > 0) {
            byte[] udh = new byte[header];
            System.arraycopy(octets, 0, udh, 0, header);
            raw(", header ").octets(udh);
        }
        return raw(")");
    }

    /** In quotes, cut after 160 characters. Whatever could confuse a terminal or a reader is escaped. */
    TextLine quoted(String value) {
        out.append('"');
        int shown = 0;
        for (int at = 0; at < value.length() && shown < MAX_CHARACTERS; shown++) {
            int c = value.codePointAt(at);
            escaped(c);
            at += Character.charCount(c);
        }
        out.append('"');
        int hidden = value.codePointCount(0, value.length()) - shown;
        return hidden > 0 ? raw("+" + hidden) : this;
    }

    /** The same for Latin-1. */
    TextLine quoted(byte[] octets) {
        return quoted(new String(octets, StandardCharsets.ISO_8859_1));
    }

    private void escaped(int c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append((char) c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isPlain(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append("\\u{").append(Integer.toHexString(c)).append('}');
                }
            }
        }
    }

    /** Neither a control, nor a separator of lines, nor a mark that turns the direction of writing, nor half a pair, nor nothing at all. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** In hexadecimal, cut after 40 octets. */
    TextLine octets(byte[] octets) {
        int shown = Math.min(octets.length, MAX_OCTETS);
        for (int i = 0; i < shown; i++) {
            out.append(Character.forDigit((octets[i] >> 4) & 0xF, 16)).append(Character.forDigit(octets[i] & 0xF, 16));
        }
        return octets.length > shown ? raw("+" + (octets.length - shown)) : this;
    }

    /** As it is. */
    TextLine raw(String text) {
        out.append(text);
        return this;
    }

    /** {@code 0x} and so many digits at least. */
    static String hex(int value, int digits) {
        String hex = Integer.toHexString(value).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
