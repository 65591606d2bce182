package org.smppassay.link.fault;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.LazyTimer;

/**
 * Breaks connections: at moments set by the clock, or behind a PDU that is struck. What other faults hold back by then is lost.
 *
 * @param reset without a word (over TCP a RST), and the struck PDU is lost; else in good order (FIN) behind it
 */
public record Disconnect(boolean reset) implements FaultKind {
    @Override
    public Layer layer() {
        return Layer.CONNECTION;
    }

    @Override
    public void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes) {
        Breaker breaker = new Breaker(reset, connection, strikes);
        connection.behindEachPdu(breaker::pduSent);
        pipeline.addLast(breaker);
    }

    /** Owned by the connection's loop. */
    private static final class Breaker extends ChannelInboundHandlerAdapter {
        private final boolean reset;
        private final Connection connection;
        private final Strikes strikes;
        private long nextMoment;
        private @Nullable LazyTimer alarm;

        Breaker(boolean reset, Connection connection, Strikes strikes) {
            this.reset = reset;
            this.connection = connection;
            this.strikes = strikes;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            nextMoment = strikes.nextMoment();
            alarm = new LazyTimer(ctx.executor(), connection.clock(), () -> nextMoment, this::momentComes);
            alarm.arm();
            ctx.fireChannelActive();
        }

        private void pduSent() {
            if (nextMoment == Timetable.NEVER && !connection.broken() && strikes.hitPdu()) {
                strike();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            if (alarm != null) {
                alarm.cancel();
            }
            ctx.fireChannelInactive();
        }

        private void momentComes() {
            if (strikes.hitNow()) {
                strike();
            }
            nextMoment = connection.broken() ? Timetable.NEVER : strikes.nextMoment();
        }

        private void strike() {
            strikes.tell(reset ? "broken off (RST)" : "closed (FIN)");
            if (reset) {
                connection.reset();
            } else {
                connection.finish();
            }
        }
    }
}
