package org.smppassay.session;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.BindReceiver;
import com.cloudhopper.smpp.pdu.BindTransceiver;
import com.cloudhopper.smpp.pdu.BindTransmitter;

/** The directions a session is bound for (SMPP 3.4, clause 4.1). */
public enum BindType {
    TRANSMITTER,
    RECEIVER,
    TRANSCEIVER;

    /** The type that a bind request asks for. */
    public static BindType of(BaseBind<?> request) {
        if (request instanceof BindTransmitter) {
            return TRANSMITTER;
        }
        return request instanceof BindReceiver ? RECEIVER : TRANSCEIVER;
    }

    /** A new bind request of this type, its fields not yet set. */
    public BaseBind<? extends BaseBindResp> request() {
        return switch (this) {
            case TRANSMITTER -> new BindTransmitter();
            case RECEIVER -> new BindReceiver();
            case TRANSCEIVER -> new BindTransceiver();
        };
    }
}
