package org.smppassay.load;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.smppassay.session.ResponseListener;
import org.smppassay.session.SessionConfig;
import org.smppassay.session.SessionHandler;
import org.smppassay.session.SessionInitializer;
import org.smppassay.session.SmppSession;
import org.smppassay.world.World;

/** A server that does with each submission what a test wants. Owned by its world's thread. */
final class ScriptedServer implements SessionHandler {
    /** What it makes of a submission. */
    interface Script {
        /**
         * @param number of the submission, from 1, over all sessions
         */
        void submitted(ScriptedServer server, SmppSession session, SubmitSm pdu, int number);
    }

    private final Script script;
    private boolean greets;
    private int bindStatus = SmppConstants.STATUS_OK;
    private final List<SmppSession> sessions = new ArrayList<>();
    final List<SubmitSm> submissions = new ArrayList<>();
    /** deliver_sm of ours that were not left unanswered. */
    int delivered;

    int unanswered;
    int mostUnanswered;

    ScriptedServer(Script script) {
        this.script = script;
    }

    ChannelFuture listen(World world) {
        return world.listen(new InetSocketAddress(0), new SessionInitializer(SessionConfig.smsc(), () -> this));
    }

    /** The sessions bound, in the order of their binds. */
    List<SmppSession> sessions() {
        return sessions;
    }

    void accept(SmppSession session, SubmitSm pdu, String id) {
        unanswered--;
        SubmitSmResp response = pdu.createResponse();
        response.setMessageId(id);
        session.respond(response);
    }

    void refuse(SmppSession session, SubmitSm pdu, int status) {
        unanswered--;
        session.respond(pdu, status);
    }

    void later(SmppSession session, Duration after, Runnable what) {
        session.loop().schedule(what, after.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Sends a receipt in text form over a session. */
    void receipt(SmppSession session, String id, String stat) {
        deliver(
                session,
                (byte) 4,
                "id:" + id + " sub:001 dlvrd:001 submit date:2506160000 done date:2506160000 stat:" + stat
                        + " err:000 text:");
    }

    /** Sends a message of a subscriber. */
    void deliver(SmppSession session, byte esmClass, String text) {
        DeliverSm pdu = new DeliverSm();
        pdu.setEsmClass(esmClass);
        pdu.setSourceAddress(new Address((byte) 1, (byte) 1, "8613800138000"));
        pdu.setDestAddress(new Address((byte) 0, (byte) 1, "1069000012345"));
        try {
            pdu.setShortMessage(text.getBytes(StandardCharsets.US_ASCII));
        } catch (SmppInvalidArgumentException e) {
            throw new IllegalArgumentException(e);
        }
        session.request(pdu, ResponseListener.unlessAnswered(() -> delivered--));
        delivered++;
    }

    /** From now on each session gets a subscriber's message as soon as it is bound. */
    void greets() {
        greets = true;
    }

    /** Closes all sessions, and lets nobody bind any more. */
    void goAway() {
        bindStatus = SmppConstants.STATUS_BINDFAIL;
        List.copyOf(sessions).forEach(session -> session.close("gone"));
    }

    @Override
    public int bindRequested(SmppSession session, BaseBind<?> request) {
        return bindStatus;
    }

    @Override
    public void bound(SmppSession session) {
        sessions.add(session);
        if (greets) {
            deliver(session, (byte) 0, "hello");
        }
    }

    @Override
    public void requestReceived(SmppSession session, PduRequest<?> request) {
        if (request instanceof SubmitSm submit) {
            submissions.add(submit);
            mostUnanswered = Math.max(mostUnanswered, ++unanswered);
            script.submitted(this, session, submit, submissions.size());
        } else {
            session.respond(request, SmppConstants.STATUS_INVCMDID);
        }
    }

    @Override
    public void closed(SmppSession session, String why) {
        sessions.remove(session);
    }
}
