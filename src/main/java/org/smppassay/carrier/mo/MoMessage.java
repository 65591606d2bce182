package org.smppassay.carrier.mo;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.util.List;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;

/**
 * A message, or a segment of one, on its way from a subscriber to an ESME.
 *
 * @param subscriber whom it is from
 * @param destination whom it is for
 * @param segment what it says
 */
record MoMessage(Address subscriber, Address destination, Segment segment) implements Delivery {
    /** Octets of a short_message (clause 5.2.21). */
    private static final int MAX_SHORT_MESSAGE = 254;

    private static final byte[] NOTHING = {};

    /** A text in the cheaper alphabet that can say it; if it is too long for a short_message, as message_payload. */
    static MoMessage of(Address subscriber, Address destination, String text) {
        Alphabet alphabet = Alphabet.bestFor(text);
        byte[] octets = alphabet.encode(text);
        Segment segment = octets.length > MAX_SHORT_MESSAGE
                ? new Segment(NOTHING, alphabet.dataCoding(), false, 1, 1, List.of(payload(octets)))
                : new Segment(octets, alphabet.dataCoding(), false, 1, 1);
        return new MoMessage(subscriber, destination, segment);
    }

    private static Tlv payload(byte[] octets) {
        return new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, octets);
    }

    @Override
    public BaseSm<?> pdu() {
        DeliverSm pdu = new DeliverSm();
        pdu.setSourceAddress(subscriber);
        pdu.setDestAddress(destination);
        segment.putInto(pdu);
        return pdu;
    }

    @Override
    public boolean onlyInRange() {
        return true;
    }
}
