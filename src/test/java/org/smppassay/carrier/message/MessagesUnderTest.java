package org.smppassay.carrier.message;

import com.cloudhopper.smpp.pdu.SubmitSm;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.carrier.account.Account;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageIdNotation;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.VirtualWorld;

/** Messages of an ordinary account that nobody leads anywhere. */
final class MessagesUnderTest {
    private static final MessageIdNotation DECIMAL = new MessageIdNotation(10, 0, false);
    static final MessageIds IDS = new MessageIds(DECIMAL, DECIMAL);

    private final Account account;

    MessagesUnderTest(VirtualWorld world) {
        CarrierSpec spec = CarrierDescription.ordinary().spec();
        account = new Account(spec.accounts().get(0), spec.outbox(), world.loop(), new CarrierCounters());
    }

    Message message(long index) {
        return message(index, Requests.SUBSCRIBER, 0);
    }

    Message message(long index, String destination, int priority) {
        SubmitSm request = Requests.submit(destination, Requests.RECEIPT);
        request.setPriority((byte) priority);
        return new Message(account, IDS, index, request.getSourceAddress(), request.getDestAddress(), request, 0);
    }
}
