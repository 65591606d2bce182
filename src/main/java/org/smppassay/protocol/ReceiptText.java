package org.smppassay.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The fields of a receipt's text (appendix B), read as leniently as the field demands: any order and case of keys, any of them missing,
 * values with colons in them, no keys at all but commas. Never throws. The first of equal keys counts.
 *
 * <p>{@code text:} takes the rest, which may itself look like a receipt, unless neither id nor stat came before it.
 */
final class ReceiptText {
    private static final int NONE = 0;
    private static final int ID = 1;
    private static final int STAT = 2;
    private static final int ERR = 3;
    private static final int TEXT = 4;
    private static final int OTHER = 5;

    private static final byte[] ID_WORD = octets("id");
    private static final byte[] STAT_WORD = octets("stat");
    private static final byte[] ERR_WORD = octets("err");
    private static final byte[] TEXT_WORD = octets("text");
    private static final byte[] SUB_WORD = octets("sub");
    private static final byte[] DLVRD_WORD = octets("dlvrd");
    private static final byte[] SUBMIT_WORD = octets("submit");
    private static final byte[] DONE_WORD = octets("done");
    private static final byte[] DATE_WORD = octets("date");
    /** By octet, unsigned: control characters, spaces, commas and semicolons. */
    private static final boolean[] SEPARATORS = separators();

    private final byte[] octets;
    private int position;
    private String id = "";
    private String stat = "";
    private String err = "";

    /** Reads the octets from {@code start} on as Latin-1. */
    ReceiptText(byte[] octets, int start) {
        this.octets = octets;
        this.position = start;
        skipSeparators();
        CsvReceipt csv = CsvReceipt.read(octets, position);
        if (csv == null) {
            readFields();
        } else {
            id = csv.id();
            stat = csv.stat();
            err = csv.err();
        }
    }

    /**
     * Whether this is a vendor's code, as vendors put it where the reason of a failure or a state belongs: with a colon as in
     * {@code MK:0010}, or of letters and digits that name no state.
     */
    static boolean isVendorCode(String text) {
        if (text.indexOf(':') > 0) {
            return true;
        }
        boolean digits = false;
        for (int i = 0; i < text.length() && !digits; i++) {
            digits = Character.isDigit(text.charAt(i));
        }
        return digits && text.chars().anyMatch(Character::isLetter);
    }

    /** The message id, empty if there is none. */
    String id() {
        return id;
    }

    /** The abbreviation of the state or a vendor's code, empty if there is none. */
    String stat() {
        return stat;
    }

    /** The error code, empty if there is none. */
    String err() {
        return err;
    }

    private void readFields() {
        while (position < octets.length) {
            readField();
            skipSeparators();
        }
    }

    private void readField() {
        switch (readKey()) {
            case ID -> id = first(id, value());
            case STAT -> stat = first(stat, value());
            case ERR -> err = first(err, value());
            case TEXT -> {
                if (!id.isEmpty() || !stat.isEmpty()) {
                    position = octets.length;
                }
            }
            case OTHER -> {}
            default -> skipWord();
        }
    }

    private static String first(String earlier, String later) {
        return earlier.isEmpty() ? later : earlier;
    }

    /**
     * The word behind a key; empty if another key follows behind a space. What follows at once is the value though it looks like a key, and
     * so is {@code ID:} where the id is known already: {@code ID:0076} is a vendor's code.
     */
    private String value() {
        int colon = position;
        skipSpaces();
        int start = position;
        int key = start == colon ? NONE : readKey();
        position = start;
        if (key != NONE && (key != ID || id.isEmpty())) {
            return "";
        }
        skipWord();
        return new String(octets, start, position - start, StandardCharsets.ISO_8859_1);
    }

    /** Reads a key with its colon; stays where it is if there is none here. */
    private int readKey() {
        if (position == octets.length) {
            return NONE;
        }
        return switch (octets[position] | 0x20) {
            case 'i' -> readKey(ID_WORD, ID);
            case 'e' -> readKey(ERR_WORD, ERR);
            case 't' -> readKey(TEXT_WORD, TEXT);
            case 's' -> readKeyOnS();
            case 'd' -> readKeyOnD();
            default -> NONE;
        };
    }

    private int readKeyOnS() {
        if (readKey(STAT_WORD, STAT) == STAT) {
            return STAT;
        }
        return readKey(SUB_WORD, OTHER) == NONE ? readDateKey(SUBMIT_WORD) : OTHER;
    }

    private int readKeyOnD() {
        return readKey(DLVRD_WORD, OTHER) == NONE ? readDateKey(DONE_WORD) : OTHER;
    }

    private int readDateKey(byte[] event) {
        int start = position;
        if (skip(event)) {
            skipSpaces();
            if (readKey(DATE_WORD, OTHER) == OTHER) {
                return OTHER;
            }
        }
        position = start;
        return NONE;
    }

    private int readKey(byte[] key, int kind) {
        int start = position;
        if (skip(key)) {
            skipSpaces();
            if (position < octets.length && octets[position] == ':') {
                position++;
                return kind;
            }
        }
        position = start;
        return NONE;
    }

    /** Skips this word in lower case or capitals; stays where it is if there is another. */
    private boolean skip(byte[] word) {
        if (octets.length - position < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if ((octets[position + i] | 0x20) != word[i]) {
                return false;
            }
        }
        position += word.length;
        return true;
    }

    private void skipWord() {
        while (position < octets.length && !isSeparator(octets[position])) {
            position++;
        }
    }

    private void skipSpaces() {
        while (position < octets.length && octets[position] == ' ') {
            position++;
        }
    }

    private void skipSeparators() {
        while (position < octets.length && isSeparator(octets[position])) {
            position++;
        }
    }

    private static boolean isSeparator(byte octet) {
        return SEPARATORS[octet & 0xFF];
    }

    private static boolean[] separators() {
        boolean[] separators = new boolean[0x100];
        Arrays.fill(separators, 0, ' ' + 1, true);
        separators[','] = true;
        separators[';'] = true;
        return separators;
    }

    private static byte[] octets(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
