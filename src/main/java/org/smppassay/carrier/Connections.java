package org.smppassay.carrier;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.carrier.ConnectionsSpec;

/**
 * Counts connections against their limits, so that those who connect and never bind can't take the memory of those who do.
 * Safe on all loops.
 */
final class Connections {
    private final ConnectionsSpec limits;
    private final AtomicInteger unbound = new AtomicInteger();
    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

    Connections(ConnectionsSpec limits) {
        this.limits = limits;
    }

    /** The place of one connection in the limits. Owned by the connection's loop. */
    final class Place {
        private final @Nullable InetAddress address;
        private boolean bound;

        private Place(@Nullable InetAddress address) {
            this.address = address;
        }

        /** It has been bound and counts as unbound no more. */
        void bound() {
            if (!bound) {
                bound = true;
                unbound.decrementAndGet();
            }
        }

        /** It has ended. */
        void ended() {
            bound();
            if (address != null) {
                byAddress.computeIfPresent(address, (same, open) -> open == 1 ? null : open - 1);
            }
        }
    }

    /** Takes a place for a connection from there; null, and nothing taken, if there is none. */
    @Nullable
    Place take(SocketAddress from) {
        if (unbound.getAndUpdate(open -> Math.min(open + 1, limits.unbound())) >= limits.unbound()) {
            return null;
        }
        InetAddress address = limits.perAddress().isEmpty() ? null : address(from);
        if (address != null && !takeFor(address, limits.perAddress().get())) {
            unbound.decrementAndGet();
            return null;
        }
        return new Place(address);
    }

    private boolean takeFor(InetAddress address, int most) {
        boolean[] taken = new boolean[1];
        byAddress.compute(address, (same, open) -> {
            int already = open == null ? 0 : open;
            taken[0] = already < most;
            return taken[0] ? (Integer) (already + 1) : open;
        });
        return taken[0];
    }

    private static @Nullable InetAddress address(SocketAddress from) {
        return from instanceof InetSocketAddress internet ? internet.getAddress() : null;
    }
}
