package org.smppassay.peer;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
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
        submit.setSourceAddress(new Address((byte) 0, (byte) 1, SENDER));
        submit.setDestAddress(new Address((byte) 1, (byte) 1, to));
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
}
