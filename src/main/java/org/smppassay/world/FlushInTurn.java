package org.smppassay.world;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Lets a flush or close that is asked for within a flush wait for its turn. Over a local channel the peer reads and answers
 * within our flush, and we may answer that in turn; Netty ignores such an inner flush, so what it was to send would stay
 * behind until the next one. Lies at the bottom of the pipeline. Owned by the channel's loop.
 */
final class FlushInTurn extends ChannelOutboundHandlerAdapter {
    private boolean flushing;
    private boolean waiting;

    @Override
    public void flush(ChannelHandlerContext ctx) {
        waiting = true;
        if (flushing) {
            return;
        }
        flushing = true;
        while (waiting) {
            waiting = false;
            ctx.flush();
        }
        flushing = false;
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (flushing) {
            ctx.executor().execute(() -> ctx.close(promise));
        } else {
            ctx.close(promise);
        }
    }
}
