package org.smppassay.world;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Ticker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The world as it is: system time, TCP, epoll where there is one and NIO elsewhere. Its loops run on threads of their own. */
public final class LiveWorld implements World {
    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;
    private static final int BACKLOG = 1024;
    /** A peer that stops reading may hold this much of our memory before we stop reading from it. */
    private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(64 * 1024, 256 * 1024);

    /** Some tens of receipts at full load, and less than a scheduler of threads may take away. */
    private static final long PAUSE_NANOS = 250_000;

    private static final BackgroundHosts HOSTS = new BackgroundHosts();

    private final Ticker ticker = Ticker.systemTicker();
    private final long originNanos;
    private final InstantSource calendar;
    private final Instant origin;
    private final RandomStreams random;
    private final EventLoopGroup loops;
    private final ChannelGroup open;
    private final boolean epoll = Epoll.isAvailable();

    /** A world that begins now. */
    public LiveWorld(long seed, int loopCount) {
        this(seed, loopCount, Duration.ZERO);
    }

    /**
     * @param seed the seed of its random streams
     * @param loopCount event loops, at least 1
     * @param delay how far in the future {@link #origin()} lies; until then {@link #nanos()} is negative
     */
    public LiveWorld(long seed, int loopCount, Duration delay) {
        this(seed, loopCount, delay, Clock.systemUTC());
    }

    /** With a calendar of its own. */
    LiveWorld(long seed, int loopCount, Duration delay, InstantSource calendar) {
        this.calendar = calendar;
        this.random = new RandomStreams(seed);
        this.originNanos = ticker.nanoTime() + delay.toNanos();
        this.origin = calendar.instant().plus(delay);
        this.loops = new MultiThreadIoEventLoopGroup(
                loopCount, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        this.open = new DefaultChannelGroup(loops.next(), true);
    }

    @Override
    public EventLoop loop() {
        return loops.next();
    }

    @Override
    public long nanos() {
        return ticker.nanoTime() - originNanos;
    }

    @Override
    public Instant origin() {
        return origin;
    }

    @Override
    public long driftNanos() {
        return Math.abs(Duration.between(instantAt(nanos()), calendar.instant()).toNanos());
    }

    @Override
    public long pauseNanos() {
        return PAUSE_NANOS;
    }

    @Override
    public long processorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? Math.max(0, threads.getCurrentThreadCpuTime()) : 0;
    }

    @Override
    public RandomStreams random() {
        return random;
    }

    @Override
    public ChannelFuture listen(SocketAddress address, ChannelHandler child) {
        Class<? extends ServerSocketChannel> kind =
                epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        return new ServerBootstrap()
                .group(loops)
                .channel(kind)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                .childHandler(tracked(child))
                .bind(address);
    }

    @Override
    public ChannelFuture connect(EventLoop on, SocketAddress address, ChannelHandler handler) {
        Class<? extends SocketChannel> kind = epoll ? EpollSocketChannel.class : NioSocketChannel.class;
        return new Bootstrap()
                .group(on)
                .channel(kind)
                .resolver(HOSTS)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                .handler(tracked(handler))
                .connect(address);
    }

    private ChannelHandler tracked(ChannelHandler handler) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                open.add(channel);
                channel.pipeline().addLast(handler);
            }
        };
    }

    @Override
    public void runUntil(CompletionStage<?> done) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        done.whenComplete((result, failure) -> ended.countDown());
        ended.await();
    }

    /** Connections first: a loop that stops ends them behind the backs of their handlers, who then release nothing. */
    @Override
    public void close() {
        open.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
