package org.smppassay.carrier.account;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.smppassay.scenario.value.AddressBlock;

/** Where an account may bind from. Immutable. */
final class Origins {
    private final List<AddressBlock> allowed;

    /**
     * @param allowed empty: anywhere
     */
    Origins(List<AddressBlock> allowed) {
        this.allowed = allowed;
    }

    /** True if it may bind from there. Where peers have no IP address, as in virtual time, it may from anywhere. */
    boolean include(SocketAddress from) {
        if (allowed.isEmpty() || !(from instanceof InetSocketAddress internet)) {
            return true;
        }
        InetAddress address = internet.getAddress();
        byte[] octets = address == null ? new byte[0] : address.getAddress();
        return allowed.stream().anyMatch(block -> block.contains(octets));
    }
}
