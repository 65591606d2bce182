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
import com.cloudhopper.smpp.tlv.Tlv;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.link.Bound;
import org.smppassay.protocol.FramingError;
import org.smppassay.protocol.MalformedPdu;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.protocol.pdu.Tags;
import org.smppassay.protocol.pdu.UnansweredPdu;
import org.smppassay.world.LazyTimer;

/**
 * One SMPP session, either end of it: keeps the state, the window and the timers, answers what needs no thought, and hands
 * the rest to a {@link SessionHandler}. Lives at the end of its channel's pipeline and on its channel's loop; all methods
 * are to be called there.
 */
public final class SmppSession extends ChannelInboundHandlerAdapter {
    private final SessionConfig config;
    private final SessionHandler handler;
    private final RequestWindow window;
    private final Negotiation negotiation = new Negotiation();
    private SessionState state = SessionState.OPEN;
    private boolean esme;
    private @Nullable Connection connection;
    private @Nullable LinkTimers timers;
    private @Nullable LazyTimer responseTimer;

    SmppSession(SessionConfig config, SessionHandler handler) {
        this.config = config;
        this.handler = handler;
        this.window = new RequestWindow(config.response().toNanos());
    }

    public SessionState state() {
        return state;
    }

    /** What the ESME said of itself when it bound; empty before that and on the ESME's end. */
    public Optional<BindInfo> peer() {
        return negotiation.peer();
    }

    /** The SMPP version that both ends understand; 3.4 until a bind says otherwise. */
    public InterfaceVersion version() {
        return negotiation.version();
    }

    /** Where the peer is, as its transport says. */
    public SocketAddress remoteAddress() {
        return connection().remoteAddress();
    }

    /** The loop that owns this session. */
    public EventLoop loop() {
        return connection().loop();
    }

    /** True if it is bound to receive and has not begun to close. */
    public boolean takesDeliveries() {
        return state.receives() && !connection().closing();
    }

    /** True if a request may be sent now without exceeding the window. */
    public boolean hasRoom() {
        return !connection().closing() && window.size() < config.window();
    }

    /** Asks the ESME to bind as a receiver on this connection, which we have made (SMPP 3.4, clause 4.1.7). */
    public void outbind(String password) {
        if (state != SessionState.OPEN) {
            throw new IllegalStateException("a session in state " + state + " can't be asked to bind");
        }
        state = SessionState.OUTBOUND;
        Outbind outbind = new Outbind();
        outbind.setSystemId(Negotiation.SYSTEM_ID);
        outbind.setPassword(password);
        send(outbind);
    }

    /** Sends a command that has no response. */
    public void send(UnansweredPdu command) {
        window.number(command);
        write(command);
    }

    /** Binds this end; the listener learns of the answer after the state has changed. */
    public void bind(BaseBind<?> request, ResponseListener listener) {
        esme = true;
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
        if (connection().closing() || state == SessionState.CLOSED) {
            listener.unanswered();
            return;
        }
        long now = loop().ticker().nanoTime();
        window.add(request, now, listener);
        write(request);
        if (!(request instanceof EnquireLink)) {
            timers().requestSent(now);
        }
        responseTimer().arm();
    }

    /**
     * Takes the next sequence number, for a request that somebody else writes on this connection, a handler below, who also sees to
     * its response.
     */
    public int takeSequenceNumber() {
        return window.nextSequence();
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
        connection().expectEnd(why);
        request(new Unbind(), ResponseListener.either(() -> close(why)));
    }

    /** Ends the connection after what has been written. */
    public void close(String why) {
        connection().close(why);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        connection = new Connection(ctx, this::end);
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
        if (connection().closing()) {
            return;
        }
        if (connection().reading()) {
            timers().trafficSeen();
        }
        if (message instanceof PduResponse response) {
            responseReceived(response);
        } else if (message instanceof PduRequest<?> request) {
            requestReceived(request);
        } else if (message instanceof UnansweredPdu command) {
            commandReceived(command);
        } else if (message instanceof MalformedPdu malformed) {
            malformedReceived(malformed);
        } else if (message instanceof FramingError error) {
            framingLost(error);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        connection().readComplete();
    }

    /** A peer that does not read its answers is not read from either, so that what we hold for it stays bounded. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        ctx.channel().config().setAutoRead(ctx.channel().isWritable());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end();
        connection().gone();
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
        handler.closed(this, connection().closeReason());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        // A write that came too late says nothing of why the connection ended.
        if (connection != null && !(cause instanceof ClosedChannelException)) {
            connection.expectEnd(inWords(cause));
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
        if (request instanceof Unbind && (state.bound() || state == SessionState.UNBOUND)) {
            state = SessionState.UNBOUND;
            respond(request, SmppConstants.STATUS_OK);
            connection().leaveTheCloseToThePeer();
        } else if (request instanceof BaseBind<?> bind) {
            bindReceived(bind);
        } else if (esme ? state.bound() : state.allowsFromEsme(request.getCommandId())) {
            handler.requestReceived(this, request);
        } else {
            respond(request, SmppConstants.STATUS_INVBNDSTS);
        }
    }

    /** What has no response can be refused by a generic_nack alone (SMPP 3.4, clause 4.3.1). */
    private void commandReceived(UnansweredPdu command) {
        if (esme) {
            handler.commandReceived(this, command);
        } else {
            write(Refusals.of(command, SmppConstants.STATUS_INVBNDSTS));
        }
    }

    private void bindReceived(BaseBind<?> request) {
        if (state != SessionState.OPEN && state != SessionState.OUTBOUND) {
            respond(request, SmppConstants.STATUS_ALYBND);
            return;
        }
        if (!state.allowsBind(BindType.of(request))) {
            respond(request, SmppConstants.STATUS_INVBNDSTS);
            return;
        }
        int status = handler.bindRequested(this, request);
        write(negotiation.answer(request, status));
        if (status == SmppConstants.STATUS_OK) {
            enterBound(request);
        }
    }

    private void enterBound(BaseBind<?> request) {
        state = state.afterBind(BindType.of(request));
        timers().bound();
        connection().allow(config.maxCommandLength());
        connection().tellLayers(new Bound(request.getSystemId(), request.getCommandId()));
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
        request(new EnquireLink(), ResponseListener.unlessAnswered(() -> close("enquire_link was not answered")));
    }

    private void write(Pdu pdu) {
        if (negotiation.tellsCongestion(pdu)) {
            tellCongestion(pdu);
        }
        if (!negotiation.fit(pdu)) {
            handler.textCut(this);
        }
        connection().write(pdu);
    }

    private void tellCongestion(Pdu pdu) {
        int percent = handler.congestion(this);
        if (percent >= 0) {
            pdu.addOptionalParameter(new Tlv(Tags.CONGESTION_STATE, new byte[] {(byte) percent}));
        }
    }

    private Connection connection() {
        return present(connection);
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
