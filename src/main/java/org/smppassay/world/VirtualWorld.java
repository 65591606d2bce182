package org.smppassay.world;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A world in which days pass in seconds: one thread runs what is due, then moves the clock to the next deadline. Events
 * are totally ordered (deadline, then order of scheduling), so the same seed gives the same run to the byte.
 *
 * <p>Owned by the thread that creates it.
 */
public final class VirtualWorld implements World {
    /** Nobody listens there. */
    private static final LocalAddress NOBODY = new LocalAddress("assay-nobody");

    /** A test takes at most 366 days, and some weeks for receipts; what goes on so much longer has lost its end. */
    private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(1000);

    /** Local addresses are global to the JVM, so each listener takes a name that no other world has. */
    private static final AtomicLong NAMES = new AtomicLong();

    /**
     * Where no byte leaves the heap, plain arrays are quicker than pools. Netty can't tell when one of them is never released,
     * so where leaks are looked for, buffers are the usual ones.
     */
    private final ByteBufAllocator allocator =
            ResourceLeakDetector.getLevel().compareTo(ResourceLeakDetector.Level.SIMPLE) > 0
                    ? ByteBufAllocator.DEFAULT
                    : new HeapBuffers();

    private final Map<String, LocalAddress> listening = new HashMap<>();
    private final Map<SocketAddress, Wire> halfOpen = new HashMap<>();
    private final VirtualLoop loop = new VirtualLoop();
    private final Instant origin;
    private final RandomStreams random;

    /**
     * @param origin the calendar's instant at which the world begins
     * @param seed the seed of its random streams
     */
    public VirtualWorld(Instant origin, long seed) {
        this.origin = origin;
        this.random = new RandomStreams(seed);
    }

    /** A thread, not yet started, on which worlds run fast: Netty finds what belongs to it without a search. */
    public static Thread thread(String name, Runnable work) {
        return new FastThreadLocalThread(work, name);
    }

    @Override
    public EventLoop loop() {
        return loop;
    }

    @Override
    public long nanos() {
        return loop.nanos();
    }

    @Override
    public Instant origin() {
        return origin;
    }

    @Override
    public RandomStreams random() {
        return random;
    }

    @Override
    public ChannelFuture listen(SocketAddress address, ChannelHandler child) {
        LocalAddress where =
                address instanceof LocalAddress known ? known : new LocalAddress("assay-" + NAMES.incrementAndGet());
        if (address instanceof InetSocketAddress internet && internet.getPort() != 0) {
            listening.put(name(internet), where);
        }
        return new ServerBootstrap()
                .group(loop)
                .channel(LocalServerChannel.class)
                .childHandler(wired(child))
                .bind(where);
    }

    @Override
    public ChannelFuture connect(EventLoop on, SocketAddress address, ChannelHandler handler) {
        return new Bootstrap()
                .group(on)
                .channel(LocalChannel.class)
                .handler(wired(handler))
                .connect(local(address));
    }

    /** What listens at an internet address is met there in this world alone. */
    private SocketAddress local(SocketAddress address) {
        return address instanceof InetSocketAddress internet ? listening.getOrDefault(name(internet), NOBODY) : address;
    }

    private static String name(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    private ChannelHandler wired(ChannelHandler handler) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.config().setAllocator(allocator);
                channel.pipeline().addLast(new Wire(halfOpen), handler);
            }
        };
    }

    @Override
    public void runUntil(CompletionStage<?> done) {
        var future = done.toCompletableFuture();
        loop.runDue();
        while (!future.isDone()) {
            if (nanos() > LONGEST_NANOS) {
                throw new IllegalStateException(
                        "the run has not come to its end by " + instantAt(nanos()) + ", and goes on for ever");
            }
            if (!loop.advanceToNextDeadline()) {
                throw new IllegalStateException(
                        "nothing is left to happen at " + instantAt(nanos()) + ", but the run has not come to its end");
            }
            loop.runDue();
        }
    }

    /** Lets virtual time pass, running all that falls due on the way; for tests that look at a moment in a run. */
    public void advance(java.time.Duration span) {
        loop.advanceBy(span.toNanos());
    }

    @Override
    public void close() {
        loop.stop();
    }
}
