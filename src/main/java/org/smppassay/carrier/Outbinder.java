package org.smppassay.carrier;

import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.smppassay.carrier.account.Account;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.scenario.value.HostPort;
import org.smppassay.session.SessionHandler;
import org.smppassay.session.SessionInitializer;
import org.smppassay.world.World;

/**
 * Connects to an account that listens, and asks it to bind, when something waits for it and it has no bind that receives
 * (SMPP 3.4, clause 2.2.1). Gives up after a number of attempts without a bind, until the next delivery comes to wait. Owned
 * by the account's home loop, on which its connections live too.
 */
final class Outbinder {
    private static final int ATTEMPTS = 10;
    private static final long FIRST_PAUSE_SECONDS = 1;
    private static final long LONGEST_PAUSE_SECONDS = 60;

    private final World world;
    private final Account account;
    private final SocketAddress address;
    private final CarrierCounters counters;
    private final SessionInitializer initializer;
    private boolean busy;
    private boolean opened;
    private int failures;

    /**
     * @param handlers gives the handler of each connection
     * @param pipelines lays out connections with such handlers
     */
    Outbinder(
            World world,
            Account account,
            HostPort where,
            Function<Outbinder, ? extends SessionHandler> handlers,
            Function<Supplier<? extends SessionHandler>, SessionInitializer> pipelines,
            CarrierCounters counters) {
        this.world = world;
        this.account = account;
        this.address = InetSocketAddress.createUnresolved(where.host(), where.port());
        this.counters = counters;
        this.initializer = pipelines.apply(() -> handlers.apply(this));
    }

    Account account() {
        return account;
    }

    /** Something waits and there is nobody to take it. */
    void stranded() {
        if (!busy) {
            busy = true;
            failures = 0;
            connect();
        }
    }

    /** A connection of its making is up, and it will be told of its end. */
    void opened() {
        opened = true;
    }

    /** A connection of its making has been bound. */
    void bound() {
        failures = 0;
    }

    /** A connection of its making has ended. An ESME that binds and leaves at once is not asked again at once. */
    void ended(boolean wasBound) {
        if (wasBound) {
            tryAgainIn(FIRST_PAUSE_SECONDS);
        } else {
            failed();
        }
    }

    private void connect() {
        if (!account.isStranded()) {
            busy = false;
            return;
        }
        counters.count(CarrierCount.OUTBINDS);
        opened = false;
        ChannelFuture connecting = world.connect(home(), address, initializer);
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                connecting.channel().closeFuture().addListener(closed -> neverOpened());
            } else {
                failed();
            }
        });
    }

    /** A fault on the wire may end a connection before its session learns of it. */
    private void neverOpened() {
        if (!opened) {
            failed();
        }
    }

    private void failed() {
        failures++;
        if (failures >= ATTEMPTS) {
            busy = false;
            counters.count(CarrierCount.OUTBINDS_GIVEN_UP);
            return;
        }
        tryAgainIn(Math.min(FIRST_PAUSE_SECONDS << (failures - 1), LONGEST_PAUSE_SECONDS));
    }

    private void tryAgainIn(long seconds) {
        home().schedule(this::connect, seconds, TimeUnit.SECONDS);
    }

    private EventLoop home() {
        return account.home();
    }
}
