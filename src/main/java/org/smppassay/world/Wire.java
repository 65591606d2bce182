package org.smppassay.world;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.local.LocalAddress;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The wire of a virtual world: what one end flushes, the other reads within that flush. Lies at the bottom of the pipelines
 * of two local channels, which only open and close: messages need none of their queues between threads and buffers.
 *
 * <p>The peer may answer within our flush, and we answer that in turn: a flush or close that is asked for within a flush waits
 * for its turn. Owned by the world's loop.
 */
final class Wire extends ChannelDuplexHandler {
    /** Ends whose other end is still to come, by their own addresses. */
    private final Map<SocketAddress, Wire> waiting;

    private final Queue<Object> written = new ArrayDeque<>();
    private final Queue<ChannelPromise> promises = new ArrayDeque<>();
    private final Queue<Object> arrived = new ArrayDeque<>();
    private @Nullable ChannelHandlerContext context;
    private @Nullable Wire peer;
    /** Whether the end has been told that it is open. */
    private boolean active;

    private boolean reading;
    private boolean flushing;
    private boolean flushWaits;

    Wire(Map<SocketAddress, Wire> waiting) {
        this.waiting = waiting;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        Wire other = ctx.channel().remoteAddress() == null
                ? null
                : waiting.remove(ctx.channel().remoteAddress());
        if (other != null) {
            peer = other;
            other.peer = this;
        }
    }

    @Override
    public void connect(
            ChannelHandlerContext ctx, SocketAddress to, @Nullable SocketAddress from, ChannelPromise promise) {
        SocketAddress own = from == null ? new LocalAddress(Wire.class) : from;
        waiting.put(own, this);
        promise.addListener(connected -> waiting.remove(own));
        ctx.connect(to, own, promise);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        ctx.fireChannelActive();
        active = true;
        receive();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        written.add(message);
        promises.add(promise);
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        flushWaits = true;
        if (flushing) {
            return;
        }
        flushing = true;
        while (flushWaits) {
            flushWaits = false;
            handOver();
        }
        flushing = false;
    }

    private void handOver() {
        Wire to = peer;
        if (to == null || !to.isOpen() || !isOpen()) {
            failWritten();
            return;
        }
        for (Object message = written.poll(); message != null; message = written.poll()) {
            to.arrived.add(message);
            promises.remove().trySuccess();
        }
        to.receive();
    }

    private void failWritten() {
        for (Object message = written.poll(); message != null; message = written.poll()) {
            ReferenceCountUtil.release(message);
            promises.remove().tryFailure(new ClosedChannelException());
        }
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        ctx.read();
        receive();
    }

    /** Passes up what has arrived, one after the other, unless that is under way already or the end does not read. */
    private void receive() {
        ChannelHandlerContext ctx = context;
        if (ctx == null || !active || reading) {
            return;
        }
        reading = true;
        while (!arrived.isEmpty() && isOpen() && ctx.channel().config().isAutoRead()) {
            ctx.fireChannelRead(arrived.remove());
            ctx.fireChannelReadComplete();
        }
        reading = false;
    }

    private boolean isOpen() {
        return context != null && context.channel().isActive();
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (flushing) {
            ctx.executor().execute(() -> ctx.close(promise));
        } else {
            ctx.close(promise);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        failWritten();
        arrived.forEach(ReferenceCountUtil::release);
        arrived.clear();
        ctx.fireChannelInactive();
    }
}
