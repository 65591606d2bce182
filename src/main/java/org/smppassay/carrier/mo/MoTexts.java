package org.smppassay.carrier.mo;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.mo.MoSource.Planned;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
import org.smppassay.protocol.Segmenter;
import org.smppassay.protocol.UserDataHeader;
import org.smppassay.scenario.carrier.MoSpec.LongMessages;

/**
 * Makes messages of texts, several segments of one if need be. Immutable.
 *
 * @param form how long texts travel
 */
record MoTexts(LongMessages form) {
    private static final byte UDHI = 0x40;
    private static final byte[] NO_OCTETS = {};

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");

    // Types of number and a numbering plan (SMPP 3.4, clauses 5.2.5 and 5.2.6)
    private static final byte UNKNOWN = 0;
    private static final byte INTERNATIONAL = 1;
    private static final byte ALPHANUMERIC = 5;
    private static final byte ISDN = 1;

    /** The segments of a message in the cheaper alphabet that can say it, in order. */
    List<Delivery> messages(Planned message) {
        Address subscriber = subscriber(message.source());
        Address destination = new Address(UNKNOWN, ISDN, message.destination());
        Alphabet alphabet = Alphabet.bestFor(message.text());
        if (form == LongMessages.PAYLOAD && alphabet.units(message.text()) > alphabet.unitsAlone()) {
            return List.of(inOnePiece(subscriber, destination, alphabet, message.text()));
        }
        return Segmenter.split(message.text(), alphabet, message.reference()).stream()
                .map(segment -> message(subscriber, destination, segment, message.reference()))
                .toList();
    }

    private static Address subscriber(String number) {
        return NUMBER.matcher(number).matches()
                ? new Address(INTERNATIONAL, ISDN, number)
                : new Address(ALPHANUMERIC, UNKNOWN, number);
    }

    private static Delivery inOnePiece(Address subscriber, Address destination, Alphabet alphabet, String text) {
        Tlv payload = new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, alphabet.encode(text));
        return new MoMessage(subscriber, destination, (byte) 0, alphabet.dataCoding(), NO_OCTETS, List.of(payload));
    }

    private Delivery message(Address subscriber, Address destination, Segment segment, int reference) {
        byte[] octets = segment.shortMessage();
        if (form == LongMessages.UDH || !segment.udhi()) {
            byte esmClass = segment.udhi() ? UDHI : 0;
            return new MoMessage(subscriber, destination, esmClass, segment.dataCoding(), octets, List.of());
        }
        byte[] text = Arrays.copyOfRange(octets, UserDataHeader.length(octets), octets.length);
        return new MoMessage(
                subscriber, destination, (byte) 0, segment.dataCoding(), text, sar(segment, reference));
    }

    private static List<Tlv> sar(Segment segment, int reference) {
        return List.of(
                new Tlv(SmppConstants.TAG_SAR_MSG_REF_NUM, new byte[] {(byte) (reference >> 8), (byte) reference}),
                new Tlv(SmppConstants.TAG_SAR_TOTAL_SEGMENTS, new byte[] {(byte) segment.total()}),
                new Tlv(SmppConstants.TAG_SAR_SEGMENT_SEQNUM, new byte[] {(byte) segment.part()}));
    }
}
