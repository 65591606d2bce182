package org.smppassay.carrier.admission;

/** A submission that tries to say what is to be done with it, and fails to; the message says what is wrong. */
final class MalformedDirectionException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedDirectionException(String message) {
        super(message);
    }
}
