package org.smppassay.peer;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.util.stream.Stream;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.session.BindType;

/** Requests as an ordinary client writes them. */
public final class Requests {
    /** A number of the built-in operator china-mobile. */
    public static final String SUBSCRIBER = "8613800000001";

    public static final String SENDER = "1069000012345";
    public static final byte NO_RECEIPT = 0;
    public static final byte RECEIPT = 1;

    private Requests() {}

    public static BaseBind<? extends BaseBindResp> bind(BindType type, String systemId, String password) {
        BaseBind<? extends BaseBindResp> bind = type.request();
        bind.setSystemId(systemId);
        bind.setPassword(password);
        bind.setInterfaceVersion((byte) 0x34);
        bind.setAddressRange(new Address());
        return bind;
    }

    public static SubmitSm submit(String to, byte registeredDelivery) {
        return submit(to, registeredDelivery, new Segment(Alphabet.GSM7.encode("hello"), (byte) 0, false, 1, 1));
    }

    public static SubmitSm submit(String to, byte registeredDelivery, Segment segment) {
        SubmitSm submit = new SubmitSm();
        submit.setSourceAddress(sender());
        submit.setDestAddress(subscriber(to));
        submit.setEsmClass((byte) (segment.udhi() ? 0x40 : 0));
        submit.setDataCoding(segment.dataCoding());
        submit.setRegisteredDelivery(registeredDelivery);
        try {
            submit.setShortMessage(segment.shortMessage());
        } catch (SmppInvalidArgumentException e) {
            throw new IllegalArgumentException(e);
        }
        return submit;
    }

    /** A submit_multi to numbers. */
    public static SubmitMulti multi(String... to) {
        SubmitMulti multi = new SubmitMulti();
        multi.setSourceAddress(sender());
        multi.setDestinations(Stream.of(to)
                .<Destination>map(number -> new Destination.Sme(subscriber(number)))
                .toList());
        multi.setRegisteredDelivery(RECEIPT);
        try {
            multi.setShortMessage(Alphabet.GSM7.encode("hello"));
        } catch (SmppInvalidArgumentException e) {
            throw new IllegalArgumentException(e);
        }
        return multi;
    }

    /** A data_sm with its text in message_payload. */
    public static DataSm data(String to, byte registeredDelivery) {
        DataSm data = new DataSm();
        data.setSourceAddress(sender());
        data.setDestAddress(subscriber(to));
        data.setRegisteredDelivery(registeredDelivery);
        data.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, Alphabet.GSM7.encode("hello")));
        return data;
    }

    /** A query_sm from {@link #SENDER}. */
    public static QuerySm query(String id) {
        QuerySm query = new QuerySm();
        query.setMessageId(id);
        query.setSourceAddress(sender());
        return query;
    }

    /** A cancel_sm from {@link #SENDER}; the id may be empty if there is a destination, and the reverse. */
    public static CancelSm cancel(String id, String to) {
        CancelSm cancel = new CancelSm();
        cancel.setMessageId(id);
        cancel.setSourceAddress(sender());
        cancel.setDestAddress(to.isEmpty() ? new Address() : subscriber(to));
        return cancel;
    }

    /** A replace_sm from {@link #SENDER} with another text and the same wish for receipts. */
    public static ReplaceSm replace(String id) {
        ReplaceSm replace = new ReplaceSm();
        replace.setMessageId(id);
        replace.setSourceAddress(sender());
        replace.setRegisteredDelivery(RECEIPT);
        replace.setShortMessage(Alphabet.GSM7.encode("goodbye"));
        return replace;
    }

    /** {@link #SENDER} as an address. */
    public static Address sender() {
        return new Address((byte) 0, (byte) 1, SENDER);
    }

    /** A number in international form. */
    public static Address subscriber(String number) {
        return new Address((byte) 1, (byte) 1, number);
    }
}
