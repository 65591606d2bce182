package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import org.jspecify.annotations.Nullable;

/**
 * Lets through so many octets a second.
 *
 * @param octetsPerSecond at least 1
 * @param direction what is slow
 */
public record Slow(long octetsPerSecond, Direction direction) implements FaultKind {
    public Slow {
        if (octetsPerSecond < 1) {
            throw new IllegalArgumentException("not a bandwidth: " + octetsPerSecond + " octets a second");
        }
    }

    @Override
    public Layer layer() {
        return Layer.BANDWIDTH;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        pipeline.addLast(new Holding(connection, strikes, this));
    }

    /** Owned by the connection's loop. */
    private static final class Holding extends HoldingHandler {
        private static final long NANOS_PER_SECOND = 1_000_000_000L;
        /** A piece takes at most this part of a second. */
        private static final long PIECES_A_SECOND = 50;

        private static final long LONGEST_PIECE = 1400;

        private final long octetsPerSecond;
        private final int piece;

        Holding(Connection connection, Strikes strikes, Slow slow) {
            super(connection, strikes, slow.direction);
            this.octetsPerSecond = slow.octetsPerSecond;
            this.piece = (int) Math.min(LONGEST_PIECE, Math.max(1, octetsPerSecond / PIECES_A_SECOND));
        }

        @Override
        String inWords() {
            return "limited to " + octetsPerSecond + " octets a second";
        }

        @Override
        void hold(Lane lane, ByteBuf data, @Nullable ChannelPromise promise) {
            Pieces.cut(data, promise, piece, (part, last) -> {
                long start = Math.max(connection().nanos(), lane.lastDue());
                lane.add(part, last, start + part.readableBytes() * NANOS_PER_SECOND / octetsPerSecond);
            });
        }
    }
}
