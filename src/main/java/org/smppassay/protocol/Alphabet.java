package org.smppassay.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a text becomes octets of a short message (data_coding, clause 5.2.19), and how many units fit into a segment (3GPP TS 23.040, clause
 * 9.2.3.24.1): septets, octets, or 16-bit units.
 */
public enum Alphabet {
    /** The SMSC's default alphabet, in practice GSM 03.38 with one septet in each octet. */
    GSM7(0, 8, 7) {
        @Override
        public byte[] encode(String text) {
            return GsmAlphabet.encode(text);
        }

        @Override
        public String decode(byte[] octets) {
            return GsmAlphabet.decode(octets);
        }

        @Override
        public boolean canEncode(String text) {
            return GsmAlphabet.canEncode(text);
        }

        @Override
        public int units(String text) {
            return GsmAlphabet.units(text);
        }

        @Override
        int cut(byte[] octets, int start, int units) {
            return GsmAlphabet.cut(octets, start, units);
        }
    },

    /** ISO 8859-1; IA5 is read as its lower half. */
    LATIN1(3, 1, 1) {
        @Override
        public byte[] encode(String text) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String decode(byte[] octets) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }

        @Override
        public boolean canEncode(String text) {
            return text.chars().allMatch(c -> c <= 0xFF);
        }

        @Override
        public int units(String text) {
            return text.codePointCount(0, text.length());
        }

        @Override
        int cut(byte[] octets, int start, int units) {
            return Math.min(octets.length, start + units);
        }
    },

    /** UCS-2 by name, UTF-16 with surrogate pairs in practice. */
    UCS2(8, 1, 2) {
        @Override
        public byte[] encode(String text) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }

        @Override
        public String decode(byte[] octets) {
            return new String(octets, StandardCharsets.UTF_16BE);
        }

        @Override
        public boolean canEncode(String text) {
            return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }

        @Override
        public int units(String text) {
            return text.length();
        }

        @Override
        int cut(byte[] octets, int start, int units) {
            int end = Math.min(octets.length, start + 2 * units);
            return end < octets.length && isLowSurrogate(octets[end]) ? end - 2 : end;
        }
    };

    /** Octets of user data in one segment, before its header. */
    private static final int SEGMENT_LENGTH = 140;

    private final byte dataCoding;
    private final int units;
    private final int inOctets;

    /** So many units take so many octets. */
    Alphabet(int dataCoding, int units, int inOctets) {
        this.dataCoding = (byte) dataCoding;
        this.units = units;
        this.inOctets = inOctets;
    }

    /** The octets of the text; a question mark, in UCS-2 U+FFFD, stands for what cannot be encoded. */
    public abstract byte[] encode(String text);

    /** The text of the octets, whatever they are. */
    public abstract String decode(byte[] octets);

    /** Whether {@link #decode} gives back what {@link #encode} was given. */
    public abstract boolean canEncode(String text);

    /** Units the text takes. */
    public abstract int units(String text);

    /** Where a part of at most so many units that begins at {@code start} ends: as late as possible, between characters. */
    abstract int cut(byte[] octets, int start, int units);

    /** The value of data_coding that announces this alphabet. */
    public byte dataCoding() {
        return dataCoding;
    }

    /** Units that fit into a message of a single segment. */
    public int unitsAlone() {
        return unitsBeside(0);
    }

    /** Units that fit into a segment beside a user data header of so many octets. */
    int unitsBeside(int headerLength) {
        return (SEGMENT_LENGTH - headerLength) * units / inOctets;
    }

    /** The cheaper alphabet that can say the text: GSM if possible, else UCS-2. */
    public static Alphabet bestFor(String text) {
        return GSM7.canEncode(text) ? GSM7 : UCS2;
    }

    /** The alphabet of a data_coding; none for binary data and for alphabets not supported. */
    public static Optional<Alphabet> ofDataCoding(byte dataCoding) {
        return switch (dataCoding & 0xFF) {
            case 0x00 -> Optional.of(GSM7);
            case 0x01, 0x03 -> Optional.of(LATIN1);
            case 0x08 -> Optional.of(UCS2);
            // GSM message class control: bit 2 set means 8-bit data (3GPP TS 23.038, clause 4)
            case 0xF0, 0xF1, 0xF2, 0xF3, 0xF8, 0xF9, 0xFA, 0xFB -> Optional.of(GSM7);
            default -> Optional.empty();
        };
    }

    private static boolean isLowSurrogate(byte mostSignificant) {
        return (mostSignificant & 0xFC) == 0xDC;
    }
}
