package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.Segments;

/**
 * Finds what submissions say about themselves: {@code <assay: WORDS>} in the text, or the words alone in a vendor's parameter.
 * Looks at octets, so that the many without a marker cost next to nothing. The characters of a marker have the same codes in
 * ASCII and in the GSM alphabet, but for the underscore, which is read in both. Stateless.
 */
final class Markers {
    /** The optional parameter that holds directions in ASCII; from the range for vendors (SMPP 3.4, clause 5.3.2). */
    static final short TAG = 0x1A55;

    private static final String OPENING = "<assay:";
    private static final char CLOSING = '>';
    private static final byte UCS2 = SmppConstants.DATA_CODING_UCS2;
    private static final int GSM_UNDERSCORE = 0x11;

    private static final OctetSearch NARROW = new OctetSearch(OPENING.getBytes(StandardCharsets.US_ASCII), 0);
    private static final OctetSearch WIDE = new OctetSearch(OPENING.getBytes(StandardCharsets.UTF_16BE), 1);

    private Markers() {}

    /**
     * The direction that a submission carries; null if there is none.
     *
     * @throws MalformedDirectionException if it makes no sense
     */
    static @Nullable Direction in(BaseSm<?> request) throws MalformedDirectionException {
        byte[] octets = Segments.octets(request);
        boolean wide = request.getDataCoding() == UCS2;
        OctetSearch search = wide ? WIDE : NARROW;
        int opening = search.in(octets, 0);
        Tlv parameter = request.getOptionalParameterCount() == 0 ? null : request.getOptionalParameter(TAG);
        if (opening < 0) {
            return parameter == null ? null : DirectionWords.read(ascii(parameter.getValue()), "direction: parameter");
        }
        if (parameter != null) {
            throw new MalformedDirectionException("a marker in the text and another in a parameter");
        }
        int start = opening + search.length();
        String words = words(octets, start, wide ? 2 : 1);
        if (search.in(octets, start) >= 0) {
            throw new MalformedDirectionException("two markers in a text");
        }
        return DirectionWords.read(words, "direction: text");
    }

    private static String words(byte[] octets, int start, int width) throws MalformedDirectionException {
        StringBuilder words = new StringBuilder();
        for (int at = start; at + width <= octets.length; at += width) {
            char c = character(octets, at, width);
            if (c == CLOSING) {
                return words.toString();
            }
            words.append(c);
        }
        throw new MalformedDirectionException("a marker ends with >, in the segment in which it begins");
    }

    private static char character(byte[] octets, int at, int width) throws MalformedDirectionException {
        int high = width == 2 ? octets[at] & 0xFF : 0;
        int low = octets[at + width - 1] & 0xFF;
        if (width == 1 && low == GSM_UNDERSCORE) {
            return '_';
        }
        return printable(high << 8 | low);
    }

    private static char printable(int c) throws MalformedDirectionException {
        if (c < ' ' || c > '~') {
            throw new MalformedDirectionException("a character that is not printable ASCII");
        }
        return (char) c;
    }

    /** The text of a parameter, which may end in a zero. */
    private static String ascii(byte @Nullable [] value) throws MalformedDirectionException {
        int length = value == null ? 0 : value.length;
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; value != null && i < length; i++) {
            if (value[i] != 0 || i < length - 1) {
                text.append(printable(value[i] & 0xFF));
            }
        }
        return text.toString();
    }
}
