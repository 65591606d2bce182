package org.smppassay.carrier;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** A carrier with faults on its wire, in either world, and the peers that meet them. */
final class FaultyCarrier implements AutoCloseable {
    static final Duration LATENCY = Duration.ofMillis(20);

    final World world;
    final Smsc smsc;
    final SocketAddress address;
    private final Queue<TimelineEvent> timeline = new ConcurrentLinkedQueue<>();

    /** A carrier with these faults, each as in a scenario file. */
    FaultyCarrier(Venue venue, String... faults) throws Exception {
        this(venue, 1, faults);
    }

    FaultyCarrier(Venue venue, long seed, String... faults) throws Exception {
        world = venue.open(seed);
        smsc = new Smsc(
                world,
                CarrierDescription.ordinary()
                        .takingOnly(LATENCY)
                        .set("faults", "[" + String.join(", ", faults) + "]")
                        .spec(),
                RunCalendar.real(Venue.START.toLocalDate()),
                Venue.START.getOffset(),
                Watch.none().withTimeline(timeline::add));
        CompletableFuture<Channel> listening = new CompletableFuture<>();
        var bound = smsc.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketAddress[] where = new SocketAddress[1];
        bound.addListener(done -> {
            where[0] = bound.channel().localAddress();
            listening.complete(bound.channel());
        });
        world.runUntil(listening);
        address = where[0];
    }

    WirePeer connect() throws Exception {
        return WirePeer.connect(world, address);
    }

    /** What the carrier has told of itself so far. */
    List<TimelineEvent> timeline() {
        return List.copyOf(timeline);
    }

    List<String> details() {
        return timeline.stream().map(TimelineEvent::detail).toList();
    }

    /** Lets time pass. */
    void pass(Duration span) throws Exception {
        CompletableFuture<Void> passed = new CompletableFuture<>();
        world.loop().schedule(() -> passed.complete(null), span.toNanos(), TimeUnit.NANOSECONDS);
        world.runUntil(passed);
    }

    @Override
    public void close() {
        world.close();
    }
}
