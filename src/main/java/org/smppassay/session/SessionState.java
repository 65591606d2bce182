package org.smppassay.session;

/**
 * The states of a session (SMPP 3.4, clause 2.2).
 *
 * <pre>
 *   OPEN ──bind──► BOUND_TX | BOUND_RX | BOUND_TRX ──unbind──► UNBOUND ──► CLOSED
 *     └───────────────────────┴──────── connection lost ───────────────────┘
 * </pre>
 */
public enum SessionState {
    OPEN,
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

    /**
     * The state after a successful bind.
     *
     * @throws IllegalStateException if the session has left OPEN
     */
    SessionState afterBind(BindType type) {
        if (this != OPEN) {
            throw new IllegalStateException("a session in state " + this + " can't be bound");
        }
        return switch (type) {
            case TRANSMITTER -> BOUND_TX;
            case RECEIVER -> BOUND_RX;
            case TRANSCEIVER -> BOUND_TRX;
        };
    }
}
