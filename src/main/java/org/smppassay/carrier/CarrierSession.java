package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.SubmitSm;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.admission.Answers;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.session.SessionHandler;
import org.smppassay.session.SmppSession;

/** The carrier's end of one session. Owned by the session's loop. */
final class CarrierSession implements SessionHandler {
    private final Smsc smsc;
    private final MessageCentre centre;
    private @Nullable Account account;
    private @Nullable Answers answers;

    CarrierSession(Smsc smsc, MessageCentre centre) {
        this.smsc = smsc;
        this.centre = centre;
    }

    @Override
    public void opened(SmppSession session) {
        smsc.opened(session);
    }

    @Override
    public int bindRequested(SmppSession session, BaseBind<?> request) {
        Account asked = smsc.account(request.getSystemId());
        if (asked == null) {
            return SmppConstants.STATUS_INVSYSID;
        }
        if (!asked.hasPassword(request.getPassword())) {
            return SmppConstants.STATUS_INVPASWD;
        }
        if (!asked.takeBind()) {
            return SmppConstants.STATUS_BINDFAIL;
        }
        account = asked;
        return SmppConstants.STATUS_OK;
    }

    @Override
    public void bound(SmppSession session) {
        if (account != null) {
            answers = new Answers(session, account.submitWindow(), smsc.counters());
            account.bound(session);
        }
    }

    @Override
    public void requestReceived(SmppSession session, PduRequest<?> request) {
        if (request instanceof SubmitSm submit && account != null && answers != null) {
            if (!session.state().transmits()) {
                session.respond(request, SmppConstants.STATUS_INVBNDSTS);
            } else if (answers.take(submit)) {
                centre.submit(account, submit, answers);
            }
        } else {
            session.respond(request, SmppConstants.STATUS_INVCMDID);
        }
    }

    @Override
    public void protocolError(SmppSession session, String what) {
        smsc.counters().count(CarrierCount.PROTOCOL_ERRORS);
    }

    @Override
    public void closed(SmppSession session, String why) {
        if (account != null) {
            account.unbound(session);
        }
        smsc.closed(session);
    }
}
