package org.smppassay.session;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.Unbind;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.link.Bound;
import org.smppassay.protocol.FramingError;
import org.smppassay.protocol.MalformedPdu;
import org.smppassay.world.LazyTimer;

/**
 * One SMPP session, either end of it: keeps the state, the window and the timers, answers what needs no thought, and hands
 * the rest to a {@link SessionHandler}. Lives at the end of its channel's pipeline and on its channel's loop; all methods
 * are to be called there.
 */
public final class SmppSession extends ChannelInboundHandlerAdapter {
    /** How long a peer may take to close its side after we have closed ours. */
    private static final long LINGER_MILLIS = 1000;

    private final SessionConfig config;
    private final SessionHandler handler;
    private final RequestWindow window;
    private SessionState state = SessionState.OPEN;
    private boolean reading;
    private boolean flushPending;
    private boolean closing;
    private String closeReason = "the peer closed the connection";
    private @Nullable ChannelHandlerContext context;
    private @Nullable LinkTimers timers;
    private @Nullable LazyTimer responseTimer;
    private @Nullable ScheduledFuture<?> linger;

    SmppSession(SessionConfig config, SessionHandler handler) {
        this.config = config;
        this.handler = handler;
        this.window = new RequestWindow(config.response().toNanos());
    }

    public SessionState state() {
        return state;
    }

    /** The loop that owns this session. */
    public EventLoop loop() {
        return context().channel().eventLoop();
    }

    /** True if a request may be sent now without exceeding the window. */
    public boolean hasRoom() {
        return !closing && window.size() < config.window();
    }

    /** Binds this end; the listener learns of the answer after the state has changed. */
    public void bind(BaseBind<?> request, ResponseListener listener) {
        request(request, new ResponseListener() {
            @Override
            public void answered(PduResponse response, long serviceNanos) {
                boolean granted =
                        response instanceof BaseBindResp && response.getCommandStatus() == SmppConstants.STATUS_OK;
                if (granted && state == SessionState.OPEN) {
                    enterBound(request);
                }
                listener.answered(response, serviceNanos);
            }

            @Override
            public void unanswered() {
                listener.unanswered();
            }
        });
    }

    /** Sends a request under the next sequence number. The caller heeds {@link #hasRoom()}. */
    public void request(PduRequest<?> request, ResponseListener listener) {
        if (closing || state == SessionState.CLOSED) {
            listener.unanswered();
            return;
        }
        window.add(request, loop().ticker().nanoTime(), listener);
        write(request);
        if (!(request instanceof EnquireLink)) {
            timers().requestSeen();
        }
        responseTimer().arm();
    }

    /** Answers a request. */
    public void respond(PduResponse response) {
        write(response);
    }

    /** Answers a request with nothing but a status. */
    public void respond(PduRequest<?> request, int status) {
        PduResponse response = request.createResponse();
        response.setCommandStatus(status);
        write(response);
    }

    /** Ends the session in good order: unbind, wait for the response, close. */
    public void unbind(String why) {
        if (!state.bound()) {
            close(why);
            return;
        }
        state = SessionState.UNBOUND;
        closeReason = why;
        request(new Unbind(), new ResponseListener() {
            @Override
            public void answered(PduResponse response, long serviceNanos) {
                close(why);
            }

            @Override
            public void unanswered() {
                close(why);
            }
        });
    }

    /** Ends the connection after what has been written. */
    public void close(String why) {
        if (closing || !context().channel().isOpen()) {
            return;
        }
        closing = true;
        closeReason = why;
        if (context().channel() instanceof DuplexChannel channel) {
            // TCP answers what a peer sends to a closed connection with a reset, which may cost it our last words.
            context().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(lastWordsWritten -> channel.shutdownOutput());
            endAndLinger();
        } else {
            context().flush();
            context().close();
        }
    }

    /** Ends the session at once, and the connection when the peer closes it or has had time enough to. */
    private void endAndLinger() {
        loop().execute(this::end);
        linger = loop().schedule(() -> context().close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        context = ctx;
        responseTimer = new LazyTimer(
                ctx.executor(), ctx.executor().ticker()::nanoTime, window::oldestDeadline, this::expireOldest);
        timers = new LinkTimers(ctx.executor(), config, new LinkTimers.Actions() {
            @Override
            public void notBoundInTime() {
                close("not bound within " + config.sessionInit().toSeconds() + " s");
            }

            @Override
            public void silent() {
                enquireLink();
            }

            @Override
            public void inactive() {
                unbind("no request within " + config.inactivity().toSeconds() + " s");
            }
        });
        handler.opened(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (closing) {
            return;
        }
        reading = true;
        timers().trafficSeen();
        if (message instanceof PduResponse response) {
            responseReceived(response);
        } else if (message instanceof PduRequest<?> request) {
            requestReceived(request);
        } else if (message instanceof MalformedPdu malformed) {
            malformedReceived(malformed);
        } else if (message instanceof FramingError error) {
            framingLost(error);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        reading = false;
        if (flushPending) {
            flush();
        }
    }

    /** A peer that does not read its answers is not read from either, so that what we hold for it stays bounded. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        ctx.channel().config().setAutoRead(ctx.channel().isWritable());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end();
        if (linger != null) {
            linger.cancel(false);
        }
    }

    private void end() {
        if (state == SessionState.CLOSED) {
            return;
        }
        state = SessionState.CLOSED;
        timers().cancel();
        for (RequestWindow.Entry entry = window.removeOldest(); entry != null; entry = window.removeOldest()) {
            entry.listener.unanswered();
        }
        responseTimer().cancel();
        handler.closed(this, closeReason);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        // A write that came too late says nothing of why the connection ended.
        if (!closing && !(cause instanceof ClosedChannelException)) {
            closeReason = inWords(cause);
        }
        ctx.close();
    }

    private static String inWords(Throwable cause) {
        String message = cause.getMessage();
        if (message == null) {
            return cause.toString();
        }
        return message.contains("Connection reset") ? "the peer reset the connection" : message;
    }

    private void requestReceived(PduRequest<?> request) {
        if (request instanceof EnquireLink) {
            respond(request, SmppConstants.STATUS_OK);
            return;
        }
        timers().requestSeen();
        if (request instanceof Unbind && state != SessionState.OPEN) {
            state = SessionState.UNBOUND;
            respond(request, SmppConstants.STATUS_OK);
            leaveTheCloseToThePeer();
        } else if (request instanceof BaseBind<?> bind) {
            bindReceived(bind);
        } else if (state.bound()) {
            handler.requestReceived(this, request);
        } else {
            respond(request, SmppConstants.STATUS_INVBNDSTS);
        }
    }

    /** Some clients that see the connection end right behind the unbind_resp never see the latter. */
    private void leaveTheCloseToThePeer() {
        if (!closing) {
            closing = true;
            closeReason = "the peer unbound";
            endAndLinger();
        }
    }

    private void bindReceived(BaseBind<?> request) {
        if (state != SessionState.OPEN) {
            respond(request, SmppConstants.STATUS_ALYBND);
            return;
        }
        int status = handler.bindRequested(this, request);
        write(BindResponses.of(request, status));
        if (status == SmppConstants.STATUS_OK) {
            enterBound(request);
        }
    }

    private void enterBound(BaseBind<?> request) {
        state = state.afterBind(BindType.of(request));
        timers().bound();
        context().pipeline().fireUserEventTriggered(new Bound(request.getSystemId(), request.getCommandId()));
        handler.bound(this);
    }

    private void responseReceived(PduResponse response) {
        RequestWindow.Entry entry = window.get(response.getSequenceNumber());
        if (entry == null) {
            handler.protocolError(this, response.getName() + " answers no request of ours");
            return;
        }
        if (!(response instanceof GenericNack) && response.getCommandId() != (entry.commandId | 0x80000000)) {
            handler.protocolError(this, response.getName() + " answers a request of another kind");
            return;
        }
        window.remove(entry.sequence);
        entry.listener.answered(response, loop().ticker().nanoTime() - entry.sentNanos);
        offerRoom();
    }

    private void malformedReceived(MalformedPdu malformed) {
        handler.protocolError(this, "a PDU that can't be read: " + malformed);
        if (!malformed.isResponse()) {
            write(Refusals.of(malformed));
        }
    }

    private void framingLost(FramingError error) {
        handler.protocolError(this, "impossible command_length " + error.commandLength());
        write(Refusals.of(error));
        close("the peer sent an impossible command_length");
    }

    private void expireOldest() {
        RequestWindow.Entry entry = window.removeOldest();
        if (entry != null) {
            entry.listener.unanswered();
            offerRoom();
        }
    }

    private void offerRoom() {
        if (state.bound() && hasRoom()) {
            handler.windowOpened(this);
        }
    }

    private void enquireLink() {
        request(new EnquireLink(), new ResponseListener() {
            @Override
            public void answered(PduResponse response, long serviceNanos) {
                // a sign of life is all we wanted
            }

            @Override
            public void unanswered() {
                close("enquire_link was not answered");
            }
        });
    }

    private void write(Pdu pdu) {
        context().write(pdu, context().voidPromise());
        if (!flushPending) {
            flushPending = true;
            if (!reading) {
                loop().execute(this::flush);
            }
        }
    }

    private void flush() {
        flushPending = false;
        context().flush();
    }

    private ChannelHandlerContext context() {
        return present(context);
    }

    private LinkTimers timers() {
        return present(timers);
    }

    private LazyTimer responseTimer() {
        return present(responseTimer);
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the session has no connection yet");
        }
        return part;
    }
}
