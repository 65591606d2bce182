package org.smppassay.driver;

/** The tester could not connect to its target or bind there, so there is nothing to measure. The message is for people. */
public final class BindFailedException extends Exception {
    private static final long serialVersionUID = 1;

    public BindFailedException(String message) {
        super(message);
    }
}
