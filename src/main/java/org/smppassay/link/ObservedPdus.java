package org.smppassay.link;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Shows an observer the PDUs of its connections. Lies between codec and session. */
@Sharable
public final class ObservedPdus extends ChannelDuplexHandler {
    private final PduObserver observer;

    public ObservedPdus(PduObserver observer) {
        this.observer = observer;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        observer.received(ctx.channel(), message);
        ctx.fireChannelRead(message);
    }

    /** The promise is the caller's to watch. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof Pdu pdu) {
            observer.sent(ctx.channel(), pdu);
        }
        ctx.write(message, promise);
    }
}
