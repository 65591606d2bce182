package org.smppassay.run;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.protocol.DeliveryReceipt;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceiptFormat;
import org.smppassay.session.ResponseListener;
import org.smppassay.session.SessionConfig;
import org.smppassay.session.SessionHandler;
import org.smppassay.session.SessionInitializer;
import org.smppassay.session.SmppSession;
import org.smppassay.world.World;

/** A carrier that answers as a test wants. Owned by its world's thread. */
final class ScriptedCarrier implements SessionHandler {
    /** What it makes of a submission. */
    interface Script {
        /**
         * @param attempt how many submissions of this segment there have been, from 1
         */
        void submitted(ScriptedCarrier carrier, SmppSession session, SubmitSm pdu, int attempt);
    }

    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2025, 6, 16, 9, 0);

    private final Script script;
    private final Map<String, Integer> attempts = new LinkedHashMap<>();
    final List<SmppSession> receivers = new ArrayList<>();
    private int bindStatus = SmppConstants.STATUS_OK;
    private int submissions;
    private int lastId = 5000;

    ScriptedCarrier(Script script) {
        this.script = script;
    }

    /** One that answers no submission at all. */
    static ScriptedCarrier silent() {
        return new ScriptedCarrier((carrier, session, pdu, attempt) -> {});
    }

    ScriptedCarrier refusingBinds(int status) {
        bindStatus = status;
        return this;
    }

    ChannelFuture listen(World world) {
        return world.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new SessionInitializer(SessionConfig.smsc(), () -> this));
    }

    /** Accepts a submission and returns the id it gives. */
    String accept(SmppSession session, SubmitSm pdu) {
        String id = nextId();
        accept(session, pdu, id);
        return id;
    }

    void accept(SmppSession session, SubmitSm pdu, String id) {
        SubmitSmResp response = pdu.createResponse();
        response.setMessageId(id);
        session.respond(response);
    }

    void refuse(SmppSession session, SubmitSm pdu, int status) {
        session.respond(pdu, status);
    }

    String nextId() {
        return Integer.toString(lastId++);
    }

    /** Sends a receipt over the first bind that takes it. */
    void receipt(SubmitSm of, String id, MessageState state) {
        DeliveryReceipt receipt = new DeliveryReceipt(id, 1, 1, SOME_TIME, SOME_TIME, state, "000", "");
        receivers
                .get(0)
                .request(
                        ReceiptFormat.STANDARD.deliverSm(receipt, of.getSourceAddress(), of.getDestAddress()),
                        new ResponseListener() {
                            @Override
                            public void answered(PduResponse response, long serviceNanos) {}

                            @Override
                            public void unanswered() {}
                        });
    }

    /** submit_sm that have come. */
    int submissions() {
        return submissions;
    }

    @Override
    public int bindRequested(SmppSession session, BaseBind<?> request) {
        return bindStatus;
    }

    @Override
    public void bound(SmppSession session) {
        if (session.state().receives()) {
            receivers.add(session);
        }
    }

    @Override
    public void requestReceived(SmppSession session, PduRequest<?> request) {
        if (request instanceof SubmitSm submit) {
            submissions++;
            int part = (submit.getEsmClass() & 0x40) == 0 ? 0 : submit.getShortMessage()[5];
            String key = submit.getDestAddress().getAddress() + "/" + part;
            script.submitted(this, session, submit, attempts.merge(key, 1, Integer::sum));
        } else {
            session.respond(request, SmppConstants.STATUS_INVCMDID);
        }
    }

    @Override
    public void closed(SmppSession session, String why) {
        receivers.remove(session);
    }
}
