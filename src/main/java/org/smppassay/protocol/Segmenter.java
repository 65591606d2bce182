package org.smppassay.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits texts into segments joined by a user data header with an 8-bit reference (3GPP TS 23.040, clause 9.2.3.24.1). Stateless.
 */
public final class Segmenter {
    private static final int MAX_SEGMENTS = 255;

    private Segmenter() {}

    /**
     * The segments of a text, in order: a single one without a header if it fits. Neither an escape sequence nor a surrogate pair is
     * parted.
     *
     * @param reference common to the segments; its lowest 8 bits are used
     * @throws IllegalArgumentException if the text takes more than 255 segments
     */
    public static List<Segment> split(String text, Alphabet alphabet, int reference) {
        byte[] octets = alphabet.encode(text);
        if (alphabet.units(text) <= alphabet.unitsAlone()) {
            return List.of(new Segment(octets, alphabet.dataCoding(), false, 1, 1));
        }
        List<Integer> ends = ends(octets, alphabet);
        List<Segment> segments = new ArrayList<>(ends.size());
        int start = 0;
        for (int end : ends) {
            int part = segments.size() + 1;
            byte[] shortMessage = withHeader(octets, start, end, reference, ends.size(), part);
            segments.add(new Segment(shortMessage, alphabet.dataCoding(), true, part, ends.size()));
            start = end;
        }
        return segments;
    }

    private static List<Integer> ends(byte[] octets, Alphabet alphabet) {
        List<Integer> ends = new ArrayList<>();
        for (int end = 0; end < octets.length; ) {
            end = alphabet.cut(octets, end);
            ends.add(end);
        }
        if (ends.size() > MAX_SEGMENTS) {
            throw new IllegalArgumentException(
                    "the text takes " + ends.size() + " segments, more than " + MAX_SEGMENTS);
        }
        return ends;
    }

    private static byte[] withHeader(byte[] octets, int start, int end, int reference, int total, int part) {
        byte[] header = {5, UserDataHeader.CONCATENATION_8_BIT, 3, (byte) reference, (byte) total, (byte) part};
        byte[] shortMessage = new byte[header.length + end - start];
        System.arraycopy(header, 0, shortMessage, 0, header.length);
        System.arraycopy(octets, start, shortMessage, header.length, end - start);
        return shortMessage;
    }
}
