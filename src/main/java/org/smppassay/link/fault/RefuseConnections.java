package org.smppassay.link.fault;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;

/** Accepts connections and closes them at once. The session above never learns of them. */
public record RefuseConnections() implements FaultKind {
    @Override
    public Layer layer() {
        return Layer.ADMISSION;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new Porter(strikes));
    }

    /** Owned by the connection's loop. */
    private static final class Porter extends ChannelInboundHandlerAdapter {
        private final Strikes strikes;
        private boolean refused;

        Porter(Strikes strikes) {
            this.strikes = strikes;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            refused = strikes.active("accepted and closed at once");
            if (refused) {
                ctx.close();
            } else {
                ctx.fireChannelActive();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            if (!refused) {
                ctx.fireChannelInactive();
            }
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            if (!refused) {
                ctx.fireChannelReadComplete();
            }
        }
    }
}
