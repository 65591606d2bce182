package org.smppassay.numbering;

/** A line of a data file that cannot be read; the message says why. */
public final class LineException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line counted from 1
     * @param message what is wrong with it
     */
    public LineException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
