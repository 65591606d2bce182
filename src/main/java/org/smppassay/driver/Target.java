package org.smppassay.driver;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * Whom the tester binds to.
 *
 * @param address where the SMSC listens
 * @param systemId the account
 * @param password its password, never printed
 */
public record Target(SocketAddress address, String systemId, String password) {
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
