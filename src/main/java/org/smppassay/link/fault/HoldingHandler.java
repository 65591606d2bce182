package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds octets back while its fault is active, in one or both directions. Inbound, the peer is no longer read from when much
 * is held; outbound, the session learns that the channel is not writable, and beyond a last limit the connection breaks. A
 * close waits for what is held before it. Owned by the connection's loop.
 */
abstract class HoldingHandler extends ChannelDuplexHandler {
    private static final long HIGH_WATER = 64 * 1024;
    private static final long LOW_WATER = 32 * 1024;
    /** Octets that may wait to be sent; a session that heeds writability stays far below. */
    private static final long MOST_OUTBOUND = 8L * 1024 * 1024;

    private final Connection connection;
    private final Strikes strikes;
    private final Direction direction;
    private final int writabilityIndex;
    private final List<Lane.Held> gathered = new ArrayList<>();
    private @Nullable Lane inbound;
    private @Nullable Lane outbound;
    private @Nullable ChannelPromise closeAfterwards;
    private boolean readingStopped;
    private boolean unwritable;

    HoldingHandler(Connection connection, Strikes strikes, Direction direction) {
        this.connection = connection;
        this.strikes = strikes;
        this.direction = direction;
        this.writabilityIndex = connection.nextWritabilityIndex();
    }

    /** What it does, as reports say it. */
    abstract String inWords();

    /** Puts octets into the lane, each with the time at which it may go on. Takes over {@code data}. */
    abstract void hold(Lane lane, ByteBuf data, @Nullable ChannelPromise promise);

    /** Held octets, inbound, above which the peer is not read from. */
    long mostInbound() {
        return HIGH_WATER;
    }

    /** True if what is due together goes on as one buffer. */
    boolean merges() {
        return false;
    }

    final Connection connection() {
        return connection;
    }

    final Strikes strikes() {
        return strikes;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        if (direction.inbound()) {
            inbound = new Lane(connection, ctx.executor(), new Inwards(ctx));
        }
        if (direction.outbound()) {
            outbound = new Lane(connection, ctx.executor(), new Outwards(ctx));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (inbound == null || !(message instanceof ByteBuf data)) {
            ctx.fireChannelRead(message);
        } else if (strikes.active(inWords())) {
            hold(inbound, data, null);
            stopReadingIfFull(inbound);
        } else if (inbound.isEmpty()) {
            ctx.fireChannelRead(data);
        } else {
            inbound.add(data, null, connection.nanos());
        }
    }

    /** The promise is the caller's to watch. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (outbound == null || !(message instanceof ByteBuf data)) {
            ctx.write(message, promise);
        } else if (data.isReadable() && strikes.active(inWords())) {
            hold(outbound, data, promise);
            heedLimits(ctx, outbound);
        } else if (outbound.isEmpty()) {
            ctx.write(data, promise);
        } else {
            outbound.add(data, promise, connection.nanos());
        }
    }

    /** The promise is the caller's to watch. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (outbound == null || outbound.isEmpty()) {
            ctx.close(promise);
        } else if (closeAfterwards == null) {
            closeAfterwards = promise;
        } else {
            closeAfterwards.addListener(done -> promise.trySuccess());
        }
    }

    /** What came before the end is still read, unless the connection broke. */
    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (inbound != null && !connection.broken()) {
            inbound.passAll();
        }
        discard(ctx);
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        discard(ctx);
    }

    private void discard(ChannelHandlerContext ctx) {
        if (inbound != null) {
            inbound.discard();
        }
        if (outbound != null) {
            outbound.discard();
        }
        ChannelPromise closing = closeAfterwards;
        closeAfterwards = null;
        if (closing != null) {
            ctx.close(closing);
        }
    }

    private void stopReadingIfFull(Lane lane) {
        if (!readingStopped && lane.octets() > mostInbound()) {
            readingStopped = true;
            connection.stopReading();
        }
    }

    private void heedLimits(ChannelHandlerContext ctx, Lane lane) {
        if (lane.octets() > MOST_OUTBOUND) {
            strikes.tell("broken off: more than 8 MiB wait to be sent");
            connection.reset();
        } else if (!unwritable && lane.octets() > HIGH_WATER) {
            unwritable = true;
            setWritable(ctx, false);
        }
    }

    private void setWritable(ChannelHandlerContext ctx, boolean writable) {
        ChannelOutboundBuffer buffer = ctx.channel().unsafe().outboundBuffer();
        if (buffer != null) {
            buffer.setUserDefinedWritability(writabilityIndex, writable);
        }
    }

    /** The way up, to the session. */
    private final class Inwards implements Lane.Exit {
        private final ChannelHandlerContext ctx;

        Inwards(ChannelHandlerContext ctx) {
            this.ctx = ctx;
        }

        @Override
        public void pass(Lane.Held held) {
            if (merges()) {
                gathered.add(held);
            } else {
                ctx.fireChannelRead(held.data());
            }
        }

        @Override
        public void passed() {
            if (!gathered.isEmpty()) {
                ctx.fireChannelRead(Clumps.of(gathered, ctx.alloc()));
                gathered.clear();
            }
            ctx.fireChannelReadComplete();
            if (readingStopped && inbound != null && inbound.octets() <= Math.min(LOW_WATER, mostInbound())) {
                readingStopped = false;
                connection.startReading();
            }
        }
    }

    /** The way down, to the socket. */
    private final class Outwards implements Lane.Exit {
        private final ChannelHandlerContext ctx;
        private final List<Lane.Held> together = new ArrayList<>();

        Outwards(ChannelHandlerContext ctx) {
            this.ctx = ctx;
        }

        /** Each piece is flushed by itself, or the kernel would put them together again. */
        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public void pass(Lane.Held held) {
            if (merges()) {
                together.add(held);
            } else if (held.promise() == null) {
                ctx.writeAndFlush(held.data(), ctx.voidPromise());
            } else {
                ctx.writeAndFlush(held.data(), held.promise());
            }
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public void passed() {
            if (!together.isEmpty()) {
                ctx.writeAndFlush(Clumps.of(together, ctx.alloc()), Clumps.promise(together, ctx));
                together.clear();
            }
            if (unwritable && outbound != null && outbound.octets() <= LOW_WATER) {
                unwritable = false;
                setWritable(ctx, true);
            }
            ChannelPromise closing = closeAfterwards;
            if (closing != null && outbound != null && outbound.isEmpty()) {
                closeAfterwards = null;
                ctx.close(closing);
            }
        }
    }
}
