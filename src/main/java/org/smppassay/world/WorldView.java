package org.smppassay.world;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** A world as somebody in it sees it: all as it is, but for what a subclass says. Whoever opened the world closes it. */
public abstract class WorldView implements World {
    protected final World world;

    protected WorldView(World world) {
        this.world = world;
    }

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
    public long driftNanos() {
        return world.driftNanos();
    }

    @Override
    public long pauseNanos() {
        return world.pauseNanos();
    }

    @Override
    public RandomStreams random() {
        return world.random();
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
        // It is somebody else's.
    }
}
