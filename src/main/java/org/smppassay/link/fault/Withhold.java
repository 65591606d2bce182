package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import java.util.Set;
import org.smppassay.protocol.PduNames;

/**
 * Keeps PDUs from the wire: what was asked for has been done, and nobody is told.
 *
 * @param commandIds of the PDUs; none means all responses
 */
public record Withhold(Set<Integer> commandIds) implements FaultKind {
    public Withhold {
        commandIds = Set.copyOf(commandIds);
    }

    @Override
    public Layer layer() {
        return Layer.SILENCE;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new PduHandler(connection, strikes) {
            @Override
            boolean concerns(ByteBuf pdu) {
                return commandIds.isEmpty() ? Header.isResponse(pdu) : commandIds.contains(Header.commandId(pdu));
            }

            @Override
            void strike(ChannelHandlerContext ctx, ByteBuf pdu, ChannelPromise promise) {
                strikes().tell(PduNames.of(Header.commandId(pdu)) + " withheld");
                Promises.lost(pdu, promise);
            }
        });
    }
}
