package org.smppassay.link;

/** TLS can't be set up as it was asked for, or two ends can't agree on it. The message is for people. */
public final class TlsException extends Exception {
    private static final long serialVersionUID = 1L;

    public TlsException(String message) {
        super(message);
    }

    public TlsException(String message, Throwable cause) {
        super(message, cause);
    }
}
