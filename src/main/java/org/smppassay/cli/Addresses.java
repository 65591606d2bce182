package org.smppassay.cli;

import java.net.InetSocketAddress;

/** Addresses as users write them. */
final class Addresses {
    private static final int LAST_PORT = 65_535;

    private Addresses() {}

    /**
     * The address of a host's port.
     *
     * @param firstPort the lowest port that makes sense
     * @throws CommandException if there is no such port or host
     */
    static InetSocketAddress of(String host, int port, int firstPort) {
        if (port < firstPort || port > LAST_PORT) {
            throw new CommandException(
                    ExitCode.USAGE, "a port is a number from " + firstPort + " to " + LAST_PORT + ", not " + port);
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new CommandException(ExitCode.NO_CONNECTION, "no host is called " + host);
        }
        return address;
    }
}
