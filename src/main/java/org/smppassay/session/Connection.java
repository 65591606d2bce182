package org.smppassay.session;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.link.Output;
import org.smppassay.protocol.PduReader;

/**
 * The connection below a session: gathers what is written while there is more to read, and ends in such a way that the last
 * words arrive. Owned by its loop.
 */
final class Connection {
    /** How long a peer may take to close its side after we have closed ours. */
    private static final long LINGER_MILLIS = 1000;

    private final ChannelHandlerContext context;
    private final EventLoop loop;
    private final Runnable end;
    private final Runnable flush = this::flush;
    private boolean reading;
    private boolean flushPending;
    private boolean closing;
    private String closeReason = "the peer closed the connection";
    private @Nullable ScheduledFuture<?> linger;

    /**
     * @param end ends the session, which may be before the connection ends
     */
    Connection(ChannelHandlerContext context, Runnable end) {
        this.context = context;
        this.loop = context.channel().eventLoop();
        this.end = end;
    }

    EventLoop loop() {
        return loop;
    }

    SocketAddress remoteAddress() {
        return channel().remoteAddress();
    }

    /** True once one end has begun to close: nothing that comes is of interest any more. */
    boolean closing() {
        return closing;
    }

    /** Why it ends or has ended, for people. */
    String closeReason() {
        return closeReason;
    }

    /** Notes why it is about to end, unless it is ending already. */
    void expectEnd(String why) {
        if (!closing) {
            closeReason = why;
        }
    }

    /**
     * Something is being read: what is written now is sent when all has been read.
     *
     * @return whether it is the first of what is read together
     */
    boolean reading() {
        boolean first = !reading;
        reading = true;
        return first;
    }

    void readComplete() {
        reading = false;
        if (flushPending) {
            flush();
        }
    }

    void write(Pdu pdu) {
        context.write(pdu, context.voidPromise());
        if (!flushPending) {
            flushPending = true;
            if (!reading) {
                loop.execute(flush);
            }
        }
    }

    private void flush() {
        flushPending = false;
        context.flush();
    }

    /** Sets how long PDUs of the peer's may be from now on, in octets. */
    void allow(int maxCommandLength) {
        channel().pipeline().get(PduReader.class).allow(maxCommandLength);
    }

    /** Tells the layers below something about the session. */
    void tellLayers(Object event) {
        context.pipeline().fireUserEventTriggered(event);
    }

    /** Ends the connection after what has been written. */
    void close(String why) {
        if (closing || !channel().isOpen()) {
            return;
        }
        closing = true;
        closeReason = why;
        if (channel() instanceof DuplexChannel channel && Output.isOpen(channel)) {
            // TCP answers what a peer sends to a closed connection with a reset, which may cost it our last words.
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(lastWordsWritten -> Output.shut(channel));
            endAndLinger();
        } else {
            context.flush();
            context.close();
        }
    }

    /** Some clients that see the connection end right behind the unbind_resp never see the latter. */
    void leaveTheCloseToThePeer() {
        if (!closing) {
            closing = true;
            closeReason = "the peer unbound";
            endAndLinger();
        }
    }

    /** Ends the session at once, and the connection when the peer closes it or has had time enough to. */
    private void endAndLinger() {
        loop.execute(end);
        linger = loop.schedule(() -> context.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The connection has ended. */
    void gone() {
        if (linger != null) {
            linger.cancel(false);
        }
    }

    private Channel channel() {
        return context.channel();
    }
}
