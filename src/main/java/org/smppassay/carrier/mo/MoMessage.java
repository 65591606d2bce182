package org.smppassay.carrier.mo;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.util.List;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.protocol.Alphabet;

/**
 * A message, or a segment of one, on its way from a subscriber to an ESME.
 *
 * @param subscriber whom it is from
 * @param destination whom it is for
 * @param esmClass 0x40 if the text begins with a user data header, else 0 (clause 5.2.12)
 * @param text octets in the alphabet of {@code dataCoding}; not to be changed
 * @param parameters sent with it
 */
@SuppressWarnings("ArrayRecordComponent")
record MoMessage(
        Address subscriber, Address destination, byte esmClass, byte dataCoding, byte[] text, List<Tlv> parameters)
        implements Delivery {
    /** Octets of a short_message (clause 5.2.21). */
    private static final int MAX_SHORT_MESSAGE = 254;

    /** A text in the cheaper alphabet that can say it; if it is too long for a short_message, as message_payload. */
    static MoMessage of(Address subscriber, Address destination, String text) {
        Alphabet alphabet = Alphabet.bestFor(text);
        return new MoMessage(
                subscriber, destination, (byte) 0, alphabet.dataCoding(), alphabet.encode(text), List.of());
    }

    @Override
    public BaseSm<?> pdu() {
        DeliverSm pdu = new DeliverSm();
        pdu.setSourceAddress(subscriber);
        pdu.setDestAddress(destination);
        pdu.setEsmClass(esmClass);
        pdu.setDataCoding(dataCoding);
        setText(pdu);
        parameters.forEach(pdu::addOptionalParameter);
        return pdu;
    }

    private void setText(DeliverSm pdu) {
        if (text.length > MAX_SHORT_MESSAGE) {
            pdu.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, text));
            return;
        }
        try {
            pdu.setShortMessage(text);
        } catch (SmppInvalidArgumentException e) {
            throw new AssertionError("254 octets fit", e);
        }
    }

    @Override
    public boolean onlyInRange() {
        return true;
    }
}
