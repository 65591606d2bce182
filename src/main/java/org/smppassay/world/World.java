package org.smppassay.world;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** A place where a run happens. Created, run and closed by one thread; its other methods may be called on any loop. */
public interface World extends AutoCloseable {
    /** An event loop of this world: in a live world the next of several, in a virtual one always the same. */
    EventLoop loop();

    /** Nanoseconds since {@link #origin()}, negative before it; never goes back. Latencies and timers rest on it alone. */
    long nanos();

    /** The instant of the calendar at which {@link #nanos()} was 0. */
    Instant origin();

    /**
     * How far the calendar as it is and the one laid over {@link #nanos()} have moved apart since the beginning, from 0. Somebody who
     * sets the clock makes it jump, and a machine that sleeps.
     */
    default long driftNanos() {
        return 0;
    }

    /**
     * How long what is due soon after something else may wait, so that both are done in one go. Where time passes while the
     * processor works, each look at what is due costs some of it.
     */
    default long pauseNanos() {
        return 0;
    }

    /** Processor time that the thread this is called on has used so far, in nanoseconds; 0 in a virtual world and where nobody knows. */
    default long processorNanos() {
        return 0;
    }

    /** The random streams of this run. */
    RandomStreams random();

    /**
     * Accepts connections.
     *
     * @param address where to listen; a port of 0 takes a free one. In a virtual world an internet address is but a name, and one
     *     that it has listened at before may be used again
     * @param child initialises the pipeline of each accepted connection
     * @return done when it listens; the channel's local address is what peers connect to
     */
    ChannelFuture listen(SocketAddress address, ChannelHandler child);

    /**
     * Connects on {@code loop} to {@code address}; {@code handler} initialises the pipeline. An unresolved host is looked up
     * without holding up the loop.
     */
    ChannelFuture connect(EventLoop loop, SocketAddress address, ChannelHandler handler);

    /**
     * Lets the world go on until {@code done} completes, normally or not.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws IllegalStateException in a virtual world, if nothing is left to happen and {@code done} has not completed
     */
    void runUntil(CompletionStage<?> done) throws InterruptedException;

    /** Ends all connections and loops; afterwards nothing of this world runs. */
    @Override
    void close();

    /** The calendar's instant at which {@link #nanos()} was or will be {@code nanos}. */
    default Instant instantAt(long nanos) {
        return origin().plusNanos(nanos);
    }
}
