package org.smppassay.embed;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A carrier can't listen where it was told to. The message is for people. */
public final class ListenException extends IOException {
    private static final long serialVersionUID = 1L;

    ListenException(InetSocketAddress where, Throwable cause) {
        super("can't listen on " + where.getHostString() + ":" + where.getPort() + ": " + reason(cause), cause);
    }

    /** In words that are the same for all transports: the native ones speak of calls and their numbers. */
    private static String reason(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.endsWith("Address already in use")) {
            return "the address is in use already";
        }
        return message.replaceFirst("^\\w+\\(\\.\\.\\) failed with error\\(-?\\d+\\): ", "");
    }
}
