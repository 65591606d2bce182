package org.smppassay.session;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.PduRequest;
import org.smppassay.protocol.pdu.UnansweredPdu;

/** What one end makes of a session. All methods are called on the session's loop. */
public interface SessionHandler {
    /** The connection is up, nothing is bound yet. */
    default void opened(SmppSession session) {}

    /**
     * The peer wants to bind.
     *
     * @return command_status of the response; 0 binds the session
     */
    default int bindRequested(SmppSession session, BaseBind<?> request) {
        return SmppConstants.STATUS_BINDFAIL;
    }

    /** The session has been bound, and the peer knows. */
    default void bound(SmppSession session) {}

    /** A request that is legal in the session's state; to be answered by {@link SmppSession#respond}. */
    void requestReceived(SmppSession session, PduRequest<?> request);

    /**
     * How congested the SMSC is for this peer, in percent; asked before each response to a peer of version 5.0, which learns it
     * as congestion_state (SMPP 5.0, clause 4.8.4.18).
     *
     * @return 0 to 100; less than 0: the response does not tell
     */
    default int congestion(SmppSession session) {
        return -1;
    }

    /** A command came that has no response: outbind or alert_notification. Heard on the ESME's end only. */
    default void commandReceived(SmppSession session, UnansweredPdu command) {}

    /** A text was too long for the peer's version, which knows no optional parameters, and only its beginning was sent. */
    default void textCut(SmppSession session) {}

    /** A place in the window has become free. */
    default void windowOpened(SmppSession session) {}

    /** The peer sent something that can't be read, that answers nothing, or that no session expects. */
    default void protocolError(SmppSession session, String what) {}

    /** The connection has ended; all listeners of unanswered requests have been told. */
    void closed(SmppSession session, String why);
}
