package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.carrier.CarrierTls;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.link.ServerTls;
import org.smppassay.link.TlsException;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.RunCalendar;

/** A carrier that serves on a free loopback port and delivers within moments. */
final class TcpCarrier implements AutoCloseable {
    final Smsc smsc;
    final InetSocketAddress address;
    private final LiveWorld world = new LiveWorld(1, 2);

    TcpCarrier() throws InterruptedException {
        this(CarrierDescription.ordinary().takingOnly(Duration.ofMillis(20)).spec());
    }

    private TcpCarrier(CarrierSpec spec) throws InterruptedException {
        smsc = new Smsc(world, spec, RunCalendar.real(LocalDate.EPOCH), ZoneOffset.ofHours(8), Watch.none());
        InetSocketAddress where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var listening = spec.tls().isPresent() ? smsc.listen(where, tls(spec)) : smsc.listen(where);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        listening.addListener(done -> ready.complete(null));
        world.runUntil(ready);
        address = (InetSocketAddress) listening.channel().localAddress();
    }

    /** One that is as described. */
    static TcpCarrier of(CarrierDescription described) throws InterruptedException {
        return new TcpCarrier(described.takingOnly(Duration.ofMillis(20)).spec());
    }

    private static ServerTls tls(CarrierSpec spec) {
        try {
            return CarrierTls.of(spec.tls().orElseThrow(), List.of("localhost", "127.0.0.1"), Instant.now())
                    .server();
        } catch (TlsException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Waits for something that is to come true within a few seconds. */
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            Thread.sleep(2);
        }
    }

    @Override
    public void close() {
        world.close();
    }
}
