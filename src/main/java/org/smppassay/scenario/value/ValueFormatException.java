package org.smppassay.scenario.value;

/** A text that is no value of the type asked for; the message says what was expected, with an example. */
public final class ValueFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ValueFormatException(String message) {
        super(message);
    }

    static ValueFormatException expected(String what, String found) {
        return new ValueFormatException("expected " + what + ", found '" + found + "'");
    }
}
