package org.smppassay.conformance.wire;

/** Octets that are no PDU of the standard. */
public final class UnreadablePduException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadablePduException(String what) {
        super(what);
    }
}
