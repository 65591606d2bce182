package org.smppassay.embed;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A carrier can't listen where it was told to. The message is for people. */
public final class ListenException extends IOException {
    private static final long serialVersionUID = 1L;

    ListenException(InetSocketAddress where, Throwable cause) {
        super("can't listen on " + where.getHostString() + ":" + where.getPort() + ": " + cause.getMessage(), cause);
    }
}
