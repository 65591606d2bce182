package org.smppassay.carrier;

import com.cloudhopper.smpp.pdu.PduResponse;
import java.util.function.ToIntFunction;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.admission.Answers;
import org.smppassay.carrier.message.AccountMessages;
import org.smppassay.carrier.message.Addresses;
import org.smppassay.carrier.message.MessageIds;
import org.smppassay.session.SmppSession;
import org.smppassay.world.Loops;

/**
 * A bound session, as those see it who serve its requests. Owned by the session's loop.
 *
 * @param messages of its account
 * @param ids by which messages are named in it
 * @param addresses it sends from
 */
record Client(SmppSession session, AccountMessages messages, MessageIds ids, Addresses addresses, Answers answers) {
    Account account() {
        return messages.account();
    }

    /**
     * Has a request served on the home loop of the account, where its messages are, and answers it.
     *
     * @param service fills in the response and returns its command_status
     */
    void serve(PduResponse response, ToIntFunction<AccountMessages> service) {
        messages.visit(all -> {
            response.setCommandStatus(service.applyAsInt(all));
            Loops.run(session.loop(), () -> answer(response));
        });
    }

    private void answer(PduResponse response) {
        if (session.state().bound()) {
            session.respond(response);
        }
    }
}
