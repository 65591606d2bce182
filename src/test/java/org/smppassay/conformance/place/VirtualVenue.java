package org.smppassay.conformance.place;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;

/** A carrier in virtual time. */
public final class VirtualVenue implements Venue {
    private static final String OUR_HOST = "esme.example";
    private static final int OUR_PORT = 2776;
    private static final OffsetDateTime START = OffsetDateTime.parse("2025-06-16T00:00:00+08:00");

    private final VirtualWorld world;
    private final Smsc smsc;
    private final SocketAddress address;
    private final Deque<LocalCable> accepted = new ArrayDeque<>();
    private CompletableFuture<Void> news = new CompletableFuture<>();

    public VirtualVenue(CarrierSpec spec, long seed) {
        this(at -> spec, seed);
    }

    /**
     * @param spec the carrier, given where we take connections that it makes
     */
    public VirtualVenue(Function<String, CarrierSpec> spec, long seed) {
        world = new VirtualWorld(START.toInstant(), seed);
        world.listen(InetSocketAddress.createUnresolved(OUR_HOST, OUR_PORT), new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel child) {
                LocalCable cable = new LocalCable();
                cable.channel = child;
                child.pipeline().addLast(cable);
                accepted.add(cable);
                news.complete(null);
            }
        });
        smsc = new Smsc(
                world,
                spec.apply(OUR_HOST + ":" + OUR_PORT),
                RunCalendar.real(START.toLocalDate()),
                START.getOffset(),
                Watch.none());
        var listening = smsc.listen(new InetSocketAddress(0));
        pass(Duration.ZERO);
        address = listening.channel().localAddress();
    }

    @Override
    public Cable connect() {
        LocalCable cable = new LocalCable();
        cable.channel = world.connect(world.loop(), address, cable).channel();
        pass(Duration.ZERO);
        return cable;
    }

    @Override
    public @Nullable Cable accept(long deadlineNanos) {
        while (accepted.isEmpty() && world.nanos() < deadlineNanos) {
            awaitNews(deadlineNanos);
        }
        return accepted.poll();
    }

    @Override
    public long nanos() {
        return world.nanos();
    }

    @Override
    public Instant now() {
        return world.instantAt(world.nanos());
    }

    @Override
    public void stop() {
        smsc.stop();
        pass(Duration.ZERO);
    }

    @Override
    public void pass(Duration span) {
        world.advance(span);
    }

    @Override
    public boolean settlesWithoutSessions(Duration span) {
        pass(span);
        return smsc.openSessions() == 0;
    }

    @Override
    public Duration certain(Duration silence) {
        return silence;
    }

    @Override
    public Duration grace() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        world.close();
    }

    /** Lets the world go on until something comes, or until the time has come. */
    private void awaitNews(long deadlineNanos) {
        CompletableFuture<Void> awaited = new CompletableFuture<>();
        news = awaited;
        var alarm = world.loop()
                .schedule(
                        () -> awaited.complete(null), Math.max(0, deadlineNanos - world.nanos()), TimeUnit.NANOSECONDS);
        world.runUntil(awaited);
        alarm.cancel(false);
        pass(Duration.ZERO);
    }

    private final class LocalCable extends ChannelInboundHandlerAdapter implements Cable {
        private final Deque<Arrival> arrived = new ArrayDeque<>();
        private final Framer framer = new Framer(frame -> add(new Arrival(frame, world.nanos())));
        private @Nullable Channel channel;

        private void add(Arrival arrival) {
            arrived.add(arrival);
            news.complete(null);
        }

        @Override
        public void send(byte[] octets) {
            channel().writeAndFlush(Unpooled.copiedBuffer(octets));
            pass(Duration.ZERO);
        }

        @Override
        public @Nullable Arrival next(long deadlineNanos) {
            while (arrived.isEmpty() && world.nanos() < deadlineNanos) {
                awaitNews(deadlineNanos);
            }
            return arrived.poll();
        }

        @Override
        public void cut() {
            channel().close();
            pass(Duration.ZERO);
        }

        private Channel channel() {
            if (channel == null) {
                throw new IllegalStateException("not connected");
            }
            return channel;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ByteBuf octets = (ByteBuf) message;
            byte[] copy = ByteBufUtil.getBytes(octets);
            octets.release();
            framer.take(copy, copy.length);
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            add(Arrival.end(world.nanos()));
        }
    }
}
