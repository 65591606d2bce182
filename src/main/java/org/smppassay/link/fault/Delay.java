package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.RandomStream;

/**
 * A longer way: each buffer arrives later, in order.
 *
 * @param fixedNanos at least 0
 * @param jitterNanos at most so much more, at least 0, evenly spread
 * @param direction what is delayed
 * @param draws of the jitter
 */
public record Delay(long fixedNanos, long jitterNanos, Direction direction, RandomStream draws) implements FaultKind {
    @Override
    public Layer layer() {
        return Layer.LATENCY;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new Holding(connection, strikes, this));
    }

    /** Owned by the connection's loop. */
    private static final class Holding extends HoldingHandler {
        private static final long DRAWS = 1L << 32;

        private final Delay delay;
        private long drawn;

        Holding(Connection connection, Strikes strikes, Delay delay) {
            super(connection, strikes, delay.direction);
            this.delay = delay;
        }

        @Override
        String inWords() {
            return "delayed";
        }

        @Override
        void hold(Lane lane, ByteBuf data, @Nullable ChannelPromise promise) {
            double more = delay.draws.uniform(connection().number() * DRAWS + drawn++);
            lane.add(data, promise, connection().nanos() + delay.fixedNanos + (long) (more * delay.jitterNanos));
        }
    }
}
