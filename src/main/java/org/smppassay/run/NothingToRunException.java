package org.smppassay.run;

/** A scenario lacks the section that is to be run. */
public final class NothingToRunException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NothingToRunException(String message) {
        super(message);
    }
}
