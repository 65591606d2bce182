package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.admission.Answers;
import org.smppassay.carrier.broadcast.Broadcasts;
import org.smppassay.carrier.message.Addresses;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.session.BindType;
import org.smppassay.session.SessionHandler;
import org.smppassay.session.SmppSession;

/** The carrier's end of one session. Owned by the session's loop. */
final class CarrierSession implements SessionHandler {
    private final Smsc smsc;
    private final MessageCentre centre;
    private final @Nullable Outbinder outbinder;
    private Connections.@Nullable Place place;
    private @Nullable Account account;
    private @Nullable Client client;
    private int refusedBinds;

    /** For a connection that was accepted. */
    CarrierSession(Smsc smsc, MessageCentre centre) {
        this(smsc, centre, null);
    }

    private CarrierSession(Smsc smsc, MessageCentre centre, @Nullable Outbinder outbinder) {
        this.smsc = smsc;
        this.centre = centre;
        this.outbinder = outbinder;
    }

    /** For a connection that the carrier has made, to ask the ESME there to bind. */
    static CarrierSession askingToBind(Smsc smsc, MessageCentre centre, Outbinder outbinder) {
        return new CarrierSession(smsc, centre, outbinder);
    }

    @Override
    public void opened(SmppSession session) {
        smsc.opened(session);
        if (outbinder != null) {
            outbinder.opened();
            session.outbind(outbinder.account().password());
            return;
        }
        place = smsc.place(session);
        if (place == null) {
            session.close("too many connections");
        }
    }

    @Override
    public int bindRequested(SmppSession session, BaseBind<?> request) {
        Account asked = smsc.account(request.getSystemId());
        int status = asked == null
                ? SmppConstants.STATUS_INVSYSID
                : asked.bindStatus(session.remoteAddress(), request.getPassword(), BindType.of(request));
        if (status == SmppConstants.STATUS_OK) {
            account = asked;
        } else {
            refused(session);
        }
        return status;
    }

    private void refused(SmppSession session) {
        smsc.counters().count(CarrierCount.BINDS_REFUSED);
        refusedBinds++;
        smsc.limits().bindAttempts().filter(most -> refusedBinds >= most).ifPresent(most -> session.loop()
                .execute(() -> session.close("too many refused binds")));
    }

    @Override
    public void bound(SmppSession session) {
        if (account != null) {
            Answers answers = new Answers(session, account.submitWindow(), smsc.counters());
            client = new Client(
                    session, centre.messagesOf(account), centre.ids(session.version()), new Addresses(), answers);
            account.bound(session);
        }
        if (place != null) {
            place.bound();
        }
        if (outbinder != null) {
            outbinder.bound();
        }
    }

    @Override
    public void requestReceived(SmppSession session, PduRequest<?> request) {
        if (client != null && Broadcasts.serves(request) && session.version().isV5()) {
            session.respond(smsc.broadcasts().serve(client.account(), request));
        } else if (client == null || !isServed(request)) {
            session.respond(request, SmppConstants.STATUS_INVCMDID);
        } else {
            serve(client, request);
        }
    }

    private static boolean isServed(PduRequest<?> request) {
        return isSubmission(request)
                || request instanceof QuerySm
                || request instanceof CancelSm
                || request instanceof ReplaceSm;
    }

    private static boolean isSubmission(PduRequest<?> request) {
        return request instanceof SubmitSm || request instanceof DataSm || request instanceof SubmitMulti;
    }

    private void serve(Client from, PduRequest<?> request) {
        if (isSubmission(request) && !from.answers().take(request)) {
            return;
        }
        if (request instanceof SubmitSm submit) {
            centre.submit(from, submit);
        } else if (request instanceof DataSm data) {
            centre.submit(from, data);
        } else if (request instanceof SubmitMulti multi) {
            centre.submit(from, multi);
        } else if (request instanceof QuerySm query) {
            centre.commands().query(from, query);
        } else if (request instanceof CancelSm cancel) {
            centre.commands().cancel(from, cancel);
        } else if (request instanceof ReplaceSm replace) {
            centre.commands().replace(from, replace);
        }
    }

    @Override
    public void protocolError(SmppSession session, String what) {
        smsc.counters().count(CarrierCount.PROTOCOL_ERRORS);
    }

    @Override
    public int congestion(SmppSession session) {
        return client == null ? 0 : smsc.congestion(client);
    }

    @Override
    public void textCut(SmppSession session) {
        smsc.counters().count(CarrierCount.TEXTS_CUT);
    }

    @Override
    public void closed(SmppSession session, String why) {
        if (outbinder != null) {
            outbinder.ended(account != null);
        }
        if (place != null) {
            place.ended();
        }
        if (account != null) {
            account.unbound(session);
        }
        smsc.closed(session);
    }
}
