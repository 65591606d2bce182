package org.smppassay.link;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.channel.Channel;

/** Looks at PDUs as sessions see them. Shared by connections; called on each connection's loop. */
public interface PduObserver {
    /**
     * A PDU has come.
     *
     * @param message a {@link Pdu}, a {@link org.smppassay.protocol.MalformedPdu} or a {@link org.smppassay.protocol.FramingError}
     */
    void received(Channel channel, Object message);

    /** A PDU goes out. */
    void sent(Channel channel, Pdu pdu);
}
