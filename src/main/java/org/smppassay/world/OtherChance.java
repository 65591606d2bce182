package org.smppassay.world;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * A world as somebody else in it sees it: the same time and places, but a luck of their own.
 *
 * @param world whose owner closes it
 * @param random the random streams of the other one
 */
public record OtherChance(World world, RandomStreams random) implements World {
    @Override
    public EventLoop loop() {
        return world.loop();
    }

    @Override
    public long nanos() {
        return world.nanos();
    }

    @Override
    public Instant origin() {
        return world.origin();
    }

    @Override
    public long pauseNanos() {
        return world.pauseNanos();
    }

    @Override
    public ChannelFuture listen(SocketAddress address, ChannelHandler child) {
        return world.listen(address, child);
    }

    @Override
    public ChannelFuture connect(EventLoop loop, SocketAddress address, ChannelHandler handler) {
        return world.connect(loop, address, handler);
    }

    @Override
    public void runUntil(CompletionStage<?> done) throws InterruptedException {
        world.runUntil(done);
    }

    @Override
    public void close() {
        // Whoever opened the world closes it.
    }
}
