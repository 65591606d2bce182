package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** Strikes single PDUs on their way out, each a buffer of its own. Owned by the connection's loop. */
abstract class PduHandler extends ChannelOutboundHandlerAdapter {
    private final Connection connection;
    private final Strikes strikes;

    PduHandler(Connection connection, Strikes strikes) {
        this.connection = connection;
        this.strikes = strikes;
    }

    /** True if the fault is for such a PDU. */
    abstract boolean concerns(ByteBuf pdu);

    /** Writes what comes of a PDU that is struck. Takes it over and sees to the promise. */
    abstract void strike(ChannelHandlerContext ctx, ByteBuf pdu, ChannelPromise promise);

    final Connection connection() {
        return connection;
    }

    final Strikes strikes() {
        return strikes;
    }

    /** The promise is the caller's to watch. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public final void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf pdu
                && pdu.readableBytes() >= Header.LENGTH
                && concerns(pdu)
                && strikes.hitPdu()) {
            strike(ctx, pdu, promise);
        } else {
            ctx.write(message, promise);
        }
    }
}
