package org.smppassay.protocol;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.tlv.Tlv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits texts into segments. Stateless. */
public final class Segmenter {
    /** The most segments that one text may take: their number is an octet (3GPP TS 23.040, clause 9.2.3.24.1). */
    public static final int MAX_SEGMENTS = 255;

    private static final int MAX_PAYLOAD = 0xFFFF;
    private static final byte[] NOTHING = new byte[0];

    private Segmenter() {}

    /** The segments of a text joined by a user data header with an 8-bit reference, as {@link #split(String, Alphabet, LongMessage, int)}. */
    public static List<Segment> split(String text, Alphabet alphabet, int reference) {
        return split(text, alphabet, LongMessage.UDH_8_BIT, reference);
    }

    /**
     * The segments of a text, in order: a single plain one if it fits. Neither an escape sequence nor a surrogate pair is parted.
     *
     * @param reference common to the segments; its lowest 8 or 16 bits are used
     * @throws IllegalArgumentException if the text takes more than 255 segments, or more than 65535 octets of payload
     */
    public static List<Segment> split(String text, Alphabet alphabet, LongMessage form, int reference) {
        byte[] octets = alphabet.encode(text);
        if (alphabet.units(text) <= alphabet.unitsAlone()) {
            return List.of(new Segment(octets, alphabet.dataCoding(), false, 1, 1));
        }
        if (form == LongMessage.PAYLOAD) {
            return List.of(payload(octets, alphabet));
        }
        List<Integer> ends = ends(octets, alphabet, form);
        List<Segment> segments = new ArrayList<>(ends.size());
        int start = 0;
        for (int end : ends) {
            byte[] part = Arrays.copyOfRange(octets, start, end);
            segments.add(segment(part, alphabet, form, reference, segments.size() + 1, ends.size()));
            start = end;
        }
        return segments;
    }

    /**
     * How a text lies in segments, as {@link #split(String, Alphabet, int)} cuts it in its best alphabet. For texts of any
     * length: more than 255 segments are counted too, though they can't be sent.
     */
    public static TextLayout layout(String text) {
        Alphabet alphabet = Alphabet.bestFor(text);
        int units = alphabet.units(text);
        if (units <= alphabet.unitsAlone()) {
            return new TextLayout(alphabet, units, alphabet.unitsAlone() - units, List.of(text.length()));
        }
        List<Integer> cuts = cuts(alphabet.encode(text), alphabet, LongMessage.UDH_8_BIT);
        List<Integer> ends = characterEnds(text, alphabet, cuts);
        int lastStart = ends.get(ends.size() - 2);
        int left =
                alphabet.unitsBeside(LongMessage.UDH_8_BIT.headerLength()) - alphabet.units(text.substring(lastStart));
        return new TextLayout(alphabet, units, left, ends);
    }

    /** Where in a text the cuts between its octets are. They never part a character. */
    private static List<Integer> characterEnds(String text, Alphabet alphabet, List<Integer> cuts) {
        List<Integer> ends = new ArrayList<>(cuts.size());
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            String character = Character.toString(text.codePointAt(at));
            octets += alphabet.encode(character).length;
            at += character.length();
            if (octets == cuts.get(ends.size())) {
                ends.add(at);
            }
        }
        return ends;
    }

    private static List<Integer> cuts(byte[] octets, Alphabet alphabet, LongMessage form) {
        int units = alphabet.unitsBeside(form.headerLength());
        List<Integer> cuts = new ArrayList<>();
        for (int end = 0; end < octets.length; ) {
            end = alphabet.cut(octets, end, units);
            cuts.add(end);
        }
        return cuts;
    }

    private static List<Integer> ends(byte[] octets, Alphabet alphabet, LongMessage form) {
        List<Integer> ends = cuts(octets, alphabet, form);
        if (ends.size() > MAX_SEGMENTS) {
            throw new IllegalArgumentException(
                    "the text takes " + ends.size() + " segments, more than " + MAX_SEGMENTS);
        }
        return ends;
    }

    private static Segment payload(byte[] octets, Alphabet alphabet) {
        if (octets.length > MAX_PAYLOAD) {
            throw new IllegalArgumentException(
                    "the text takes " + octets.length + " octets of payload, more than " + MAX_PAYLOAD);
        }
        Tlv payload = new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, octets);
        return new Segment(NOTHING, alphabet.dataCoding(), false, 1, 1, List.of(payload));
    }

    private static Segment segment(
            byte[] text, Alphabet alphabet, LongMessage form, int reference, int part, int total) {
        if (form == LongMessage.SAR) {
            return new Segment(text, alphabet.dataCoding(), false, part, total, parameters(reference, part, total));
        }
        byte[] header = form == LongMessage.UDH_16_BIT
                ? header(UserDataHeader.CONCATENATION_16_BIT, reference >> 8, reference, total, part)
                : header(UserDataHeader.CONCATENATION_8_BIT, reference, total, part);
        byte[] shortMessage = Arrays.copyOf(header, header.length + text.length);
        System.arraycopy(text, 0, shortMessage, header.length, text.length);
        return new Segment(shortMessage, alphabet.dataCoding(), true, part, total);
    }

    /** A header of a single element: its length, the element's identifier, the element's length, the element. */
    private static byte[] header(byte identifier, int... element) {
        byte[] header = new byte[3 + element.length];
        header[0] = (byte) (header.length - 1);
        header[1] = identifier;
        header[2] = (byte) element.length;
        for (int i = 0; i < element.length; i++) {
            header[3 + i] = (byte) element[i];
        }
        return header;
    }

    private static List<Tlv> parameters(int reference, int part, int total) {
        return List.of(
                new Tlv(SmppConstants.TAG_SAR_MSG_REF_NUM, new byte[] {(byte) (reference >> 8), (byte) reference}),
                new Tlv(SmppConstants.TAG_SAR_TOTAL_SEGMENTS, new byte[] {(byte) total}),
                new Tlv(SmppConstants.TAG_SAR_SEGMENT_SEQNUM, new byte[] {(byte) part}));
    }
}
