package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what passes into small pieces that travel one by one.
 *
 * @param octets of a piece, at least 1
 * @param gapNanos from piece to piece, at least 0
 * @param direction what is cut
 */
public record Split(int octets, long gapNanos, Direction direction) implements FaultKind {
    @Override
    public Layer layer() {
        return Layer.PIECES;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new Holding(connection, strikes, this));
    }

    /** Owned by the connection's loop. */
    private static final class Holding extends HoldingHandler {
        private final Split split;

        Holding(Connection connection, Strikes strikes, Split split) {
            super(connection, strikes, split.direction);
            this.split = split;
        }

        @Override
        String inWords() {
            return "cut into pieces of " + split.octets + " octets";
        }

        @Override
        void hold(Lane lane, ByteBuf data, @Nullable ChannelPromise promise) {
            Pieces.cut(data, promise, split.octets, (part, last) -> {
                long gap = lane.isEmpty() ? 0 : split.gapNanos;
                lane.add(part, last, Math.max(connection().nanos(), lane.lastDue() + gap));
            });
        }
    }
}
