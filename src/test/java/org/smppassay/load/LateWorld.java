package org.smppassay.load;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.World;

/** A world as it is seen by somebody who once is not there for a while: for him time jumps. */
final class LateWorld implements World {
    private final World world;
    private final long leavesNanos;
    private final long awayNanos;

    LateWorld(World world, Duration leaves, Duration away) {
        this.world = world;
        this.leavesNanos = leaves.toNanos();
        this.awayNanos = away.toNanos();
    }

    @Override
    public long nanos() {
        long nanos = world.nanos();
        return nanos < leavesNanos ? nanos : nanos + awayNanos;
    }

    @Override
    public EventLoop loop() {
        return world.loop();
    }

    @Override
    public Instant origin() {
        return world.origin();
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
        world.close();
    }
}
