package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.util.Set;
import org.smppassay.protocol.PduNames;
import org.smppassay.protocol.SmppFrameDecoder;

/**
 * Takes requests from the wire and does nothing with them: no answer, no effect.
 *
 * @param commandIds of the requests; none means all
 */
public record Ignore(Set<Integer> commandIds) implements FaultKind {
    /** The session above has a limit of its own, and says so to the peer. */
    private static final int LONGEST_PDU = 1024 * 1024;

    public Ignore {
        commandIds = Set.copyOf(commandIds);
    }

    @Override
    public Layer layer() {
        return Layer.SILENCE;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new SmppFrameDecoder(LONGEST_PDU), new Deafness(commandIds, strikes));
    }

    /** Owned by the connection's loop. */
    private static final class Deafness extends ChannelInboundHandlerAdapter {
        private final Set<Integer> commandIds;
        private final Strikes strikes;

        Deafness(Set<Integer> commandIds, Strikes strikes) {
            this.commandIds = commandIds;
            this.strikes = strikes;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            if (message instanceof ByteBuf frame && concerns(frame) && strikes.hitPdu()) {
                strikes.tell(PduNames.of(Header.commandId(frame)) + " ignored");
                frame.release();
            } else {
                ctx.fireChannelRead(message);
            }
        }

        private boolean concerns(ByteBuf frame) {
            return !Header.isResponse(frame) && (commandIds.isEmpty() || commandIds.contains(Header.commandId(frame)));
        }
    }
}
