package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import org.jspecify.annotations.Nullable;

/**
 * Stands still: what is to be sent waits for the end of the stall, what is to be received stays in the kernel's buffers.
 *
 * @param direction what stands still
 */
public record Stall(Direction direction) implements FaultKind {
    @Override
    public Layer layer() {
        return Layer.STALL;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new Holding(connection, strikes, this));
    }

    /** Owned by the connection's loop. */
    private static final class Holding extends HoldingHandler {
        Holding(Connection connection, Strikes strikes, Stall stall) {
            super(connection, strikes, stall.direction);
        }

        @Override
        String inWords() {
            return "stands still";
        }

        @Override
        void hold(Lane lane, ByteBuf data, @Nullable ChannelPromise promise) {
            lane.add(data, promise, strikes().spanEnd());
        }

        /** What had been read when the stall began is all that is held. */
        @Override
        long mostInbound() {
            return 0;
        }
    }
}
