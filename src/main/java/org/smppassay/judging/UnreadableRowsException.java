package org.smppassay.judging;

/** Files that can't be judged as they are; the message says where and what was expected. */
public final class UnreadableRowsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableRowsException(String message) {
        super(message);
    }
}
