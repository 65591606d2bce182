package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.socket.SocketChannelConfig;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.smppassay.link.Bound;
import org.smppassay.link.Output;

/**
 * What the faults on one connection share: whose it is, what it has carried, whether it is read from, how it breaks. Lies
 * below them. Owned by the connection's loop.
 */
public final class Connection extends ChannelDuplexHandler {
    private static final int HEADER_LENGTH = 16;
    /** How long a peer may take to close its side after a connection has been ended. */
    private static final long LINGER_MILLIS = 1000;

    private static final int BIND_RECEIVER = 1;
    private static final int BIND_TRANSMITTER = 2;
    private static final int LAST_WRITABILITY_INDEX = 31;

    private final long number;
    private final LongSupplier clock;
    private @Nullable ChannelHandlerContext context;
    private String systemId = "";
    private int bindCommandId;
    private final List<Runnable> behindEachPdu = new ArrayList<>();
    private long pdusSent;
    private int readersStopped;
    private int writabilityIndex;
    private boolean broken;

    /**
     * @param number of the connection, from 1 in the order of opening
     * @param clock the world's
     */
    Connection(long number, LongSupplier clock) {
        this.number = number;
        this.clock = clock;
    }

    long number() {
        return number;
    }

    /** The time on the world's clock. */
    long nanos() {
        return clock.getAsLong();
    }

    /** The world's clock. */
    LongSupplier clock() {
        return clock;
    }

    /** The account that has bound; empty before. */
    String systemId() {
        return systemId;
    }

    /** The command_id of the bind request; 0 before. */
    int bindCommandId() {
        return bindCommandId;
    }

    /** PDUs that this end has sent so far, those that faults have kept from the wire included. */
    long pdusSent() {
        return pdusSent;
    }

    /** Has something done whenever a PDU has been sent, even if faults have kept it from the wire. */
    void behindEachPdu(Runnable action) {
        behindEachPdu.add(action);
    }

    /** True once this end has broken the connection: what comes or goes from then on is lost. */
    boolean broken() {
        return broken;
    }

    /** As reports call it. */
    String inWords() {
        return systemId.isEmpty()
                ? String.format(Locale.ROOT, "connection %d", number)
                : String.format(Locale.ROOT, "connection %d of %s (%s)", number, systemId, bindInWords());
    }

    private String bindInWords() {
        return switch (bindCommandId) {
            case BIND_RECEIVER -> "receiver";
            case BIND_TRANSMITTER -> "transmitter";
            default -> "transceiver";
        };
    }

    /** Lies above all faults and counts what is sent. */
    ChannelHandler counter() {
        return new ChannelOutboundHandlerAdapter() {
            /** The promise is the caller's to watch. */
            @Override
            @SuppressWarnings("FutureReturnValueIgnored")
            public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
                boolean isPdu = message instanceof ByteBuf pdu && pdu.readableBytes() >= HEADER_LENGTH;
                if (isPdu) {
                    pdusSent++;
                }
                ctx.write(message, promise);
                if (isPdu) {
                    behindEachPdu.forEach(Runnable::run);
                }
            }
        };
    }

    /** Stops reading until {@link #startReading}; calls nest. */
    void stopReading() {
        readersStopped++;
        if (readersStopped == 1) {
            context().channel().config().setAutoRead(false);
        }
    }

    /** Takes back one {@link #stopReading}; the session then decides whether it wants to read. */
    void startReading() {
        readersStopped--;
        if (readersStopped == 0 && context().channel().isOpen()) {
            context().channel().config().setAutoRead(true);
            context().fireChannelWritabilityChanged();
        }
    }

    /** An index for one layer's own say in whether the channel is writable. */
    int nextWritabilityIndex() {
        writabilityIndex = Math.min(LAST_WRITABILITY_INDEX, writabilityIndex + 1);
        return writabilityIndex;
    }

    /** Breaks the connection without a word, over TCP with a RST: what is under way is lost. */
    void reset() {
        if (broken) {
            return;
        }
        broken = true;
        if (context().channel().config() instanceof SocketChannelConfig config) {
            config.setSoLinger(0);
        }
        context().close();
    }

    /** Ends the connection after what has reached the wire, over TCP with a FIN. */
    void finish() {
        if (broken) {
            return;
        }
        broken = true;
        ChannelHandlerContext ctx = context();
        ctx.flush();
        if (ctx.channel() instanceof DuplexChannel channel) {
            // A close with octets unread would be a RST.
            Output.shut(channel);
            ctx.executor().schedule(() -> ctx.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            ctx.close();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof Bound bound) {
            systemId = bound.systemId();
            bindCommandId = bound.commandId();
        }
        ctx.fireUserEventTriggered(event);
    }

    /** A session that can be written to again would start to read. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (readersStopped == 0) {
            ctx.fireChannelWritabilityChanged();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (broken) {
            ReferenceCountUtil.release(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    /** The promise is the caller's to watch. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (broken) {
            Promises.lost(message, promise);
        } else {
            ctx.write(message, promise);
        }
    }

    private ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("the connection has no pipeline yet");
        }
        return context;
    }
}
