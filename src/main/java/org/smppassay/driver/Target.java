package org.smppassay.driver;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.smppassay.link.LinkLayer;

/**
 * Whom the tester binds to.
 *
 * @param address where the SMSC listens
 * @param systemId the account
 * @param password its password, never printed
 * @param below what lies between its sessions and their sockets, from the socket up: nothing, or TLS
 */
public record Target(SocketAddress address, String systemId, String password, List<LinkLayer> below) {
    public Target {
        below = List.copyOf(below);
    }

    /** Over a plain connection. */
    public Target(SocketAddress address, String systemId, String password) {
        this(address, systemId, password, List.of());
    }

    /** Its address as people write it. */
    String where() {
        return address instanceof InetSocketAddress internet
                ? internet.getHostString() + ":" + internet.getPort()
                : address.toString();
    }

    @Override
    public String toString() {
        return systemId + " at " + where();
    }
}
