package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what passes and lets it go on as one buffer.
 *
 * @param withinNanos how long the first waits for more, above 0
 * @param most buffers that go on without waiting any longer, at least 2
 * @param direction what is gathered
 */
public record Merge(long withinNanos, int most, Direction direction) implements FaultKind {
    @Override
    public Layer layer() {
        return Layer.CLUMPS;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new Holding(connection, strikes, this));
    }

    /** Owned by the connection's loop. */
    private static final class Holding extends HoldingHandler {
        private final Merge merge;

        Holding(Connection connection, Strikes strikes, Merge merge) {
            super(connection, strikes, merge.direction);
            this.merge = merge;
        }

        @Override
        String inWords() {
            return "gathered";
        }

        @Override
        void hold(Lane lane, ByteBuf data, @Nullable ChannelPromise promise) {
            lane.add(data, promise, lane.isEmpty() ? connection().nanos() + merge.withinNanos : lane.lastDue());
            if (lane.pieces() >= merge.most) {
                lane.passAll();
            }
        }

        @Override
        boolean merges() {
            return true;
        }
    }
}
