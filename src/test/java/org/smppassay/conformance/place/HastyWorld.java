package org.smppassay.conformance.place;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Ticker;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.World;

/** TCP on a clock that runs several times as fast as the real one, so that a timer of a minute is over in seconds. */
final class HastyWorld implements World {
    private static final long LONGEST_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Ticker ticker;
    private final long originNanos;
    private final Instant origin = Instant.now();
    private final RandomStreams random;
    private final ManualIoEventLoop loop;
    private final Thread thread;

    HastyWorld(long seed, int speed) {
        random = new RandomStreams(seed);
        ticker = new FastTicker(speed);
        originNanos = ticker.nanoTime();
        loop = new ManualIoEventLoop(null, null, NioIoHandler.newFactory(), ticker);
        thread = new Thread(this::run, "hasty-world");
        thread.setDaemon(true);
        loop.setOwningThread(thread);
        thread.start();
    }

    /** A clock with a constant factor. */
    private record FastTicker(int speed, long start) implements Ticker {
        FastTicker(int speed) {
            this(speed, System.nanoTime());
        }

        @Override
        public long initialNanoTime() {
            return start;
        }

        @Override
        public long nanoTime() {
            return start + (System.nanoTime() - start) * speed;
        }

        @Override
        public void sleep(long delay, TimeUnit unit) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(unit.toNanos(delay) / speed);
        }
    }

    private void run() {
        while (!loop.isTerminated()) {
            loop.run(LONGEST_NAP_NANOS);
        }
    }

    @Override
    public EventLoop loop() {
        return loop;
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
    public RandomStreams random() {
        return random;
    }

    @Override
    public ChannelFuture listen(SocketAddress address, ChannelHandler child) {
        return new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(child)
                .bind(address);
    }

    @Override
    public ChannelFuture connect(EventLoop on, SocketAddress address, ChannelHandler handler) {
        return new Bootstrap()
                .group(on)
                .channel(NioSocketChannel.class)
                .handler(handler)
                .connect(address);
    }

    @Override
    public void runUntil(CompletionStage<?> done) {
        done.toCompletableFuture().join();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
