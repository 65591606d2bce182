package org.smppassay.session;

import com.cloudhopper.smpp.SmppConstants;
import org.smppassay.protocol.pdu.CommandIds;

/**
 * The states of a session (SMPP 3.4, clause 2.2; SMPP 5.0, clause 2.3 for OUTBOUND).
 *
 * <pre>
 *   OPEN ──bind──► BOUND_TX | BOUND_RX | BOUND_TRX ──unbind──► UNBOUND ──► CLOSED
 *     │                          ▲                                            ▲
 *     └──outbind──► OUTBOUND ──bind (receiver, transceiver)                   │
 *     any of them ──────────── connection lost ───────────────────────────────┘
 * </pre>
 */
public enum SessionState {
    OPEN,
    /** The SMSC has connected to the ESME and asked it to bind. */
    OUTBOUND,
    BOUND_TX,
    BOUND_RX,
    BOUND_TRX,
    /** An unbind was sent or received; only its response and the end of the connection are to come. */
    UNBOUND,
    CLOSED;

    /** True between a successful bind and an unbind. */
    public boolean bound() {
        return this == BOUND_TX || this == BOUND_RX || this == BOUND_TRX;
    }

    /** True if the ESME may submit in this state. */
    public boolean transmits() {
        return this == BOUND_TX || this == BOUND_TRX;
    }

    /** True if the SMSC may deliver in this state. */
    public boolean receives() {
        return this == BOUND_RX || this == BOUND_TRX;
    }

    /** True if a bind of this type may be asked for: any on a fresh connection, and one that receives after an outbind. */
    boolean allowsBind(BindType type) {
        return this == OPEN || (this == OUTBOUND && type != BindType.TRANSMITTER);
    }

    /**
     * True if an ESME may send this command to the SMSC in this state (SMPP 3.4, table 2-1; SMPP 5.0, table 2-3 for
     * broadcasts). Of all that submits, the table lets receivers send data_sm alone. Commands that the tables don't know need no
     * more than a bind.
     */
    boolean allowsFromEsme(int commandId) {
        return switch (commandId) {
            case SmppConstants.CMD_ID_SUBMIT_SM,
                    SmppConstants.CMD_ID_SUBMIT_MULTI,
                    SmppConstants.CMD_ID_QUERY_SM,
                    SmppConstants.CMD_ID_CANCEL_SM,
                    SmppConstants.CMD_ID_REPLACE_SM,
                    CommandIds.BROADCAST_SM,
                    CommandIds.QUERY_BROADCAST_SM,
                    CommandIds.CANCEL_BROADCAST_SM -> transmits();
            case SmppConstants.CMD_ID_DELIVER_SM, SmppConstants.CMD_ID_OUTBIND, CommandIds.ALERT_NOTIFICATION -> false;
            default -> bound();
        };
    }

    /**
     * The state after a successful bind.
     *
     * @throws IllegalStateException if the session has left OPEN and OUTBOUND
     */
    SessionState afterBind(BindType type) {
        if (!allowsBind(type)) {
            throw new IllegalStateException("a session in state " + this + " can't be bound");
        }
        return switch (type) {
            case TRANSMITTER -> BOUND_TX;
            case RECEIVER -> BOUND_RX;
            case TRANSCEIVER -> BOUND_TRX;
        };
    }
}
