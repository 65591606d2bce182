package org.smppassay.driver;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.smppassay.link.LinkLayer;

/**
 * Whom the tester binds to.
 *
 * @param address where the SMSC listens
 * @param systemId the account
 * @param password its password, never printed
 * @param link what lies between a session and its socket: nothing, or TLS
 */
public record Target(SocketAddress address, String systemId, String password, LinkLayer link) {
    /** Over a plain connection. */
    public Target(SocketAddress address, String systemId, String password) {
        this(address, systemId, password, LinkLayer.NONE);
    }

    /** Its address as people write it. */
    public String where() {
        return address instanceof InetSocketAddress internet
                ? internet.getHostString() + ":" + internet.getPort()
                : address.toString();
    }

    @Override
    public String toString() {
        return systemId + " at " + where();
    }
}
