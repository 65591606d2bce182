package org.smppassay.carrier.message;

import com.cloudhopper.smpp.pdu.SubmitSm;
import java.util.function.Consumer;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.carrier.account.Account;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageIdNotation;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.VirtualWorld;
import org.smppassay.world.World;

/** Messages of an ordinary account that nobody leads anywhere. */
final class MessagesUnderTest {
    private static final MessageIdNotation DECIMAL = new MessageIdNotation(10, 0, false);
    static final MessageIds IDS = new MessageIds(DECIMAL, DECIMAL);

    private final Account account;

    MessagesUnderTest(VirtualWorld world) {
        CarrierSpec spec = CarrierDescription.ordinary().spec();
        account = new Account(spec.accounts().get(0), spec.outbox(), world.loop(), new CarrierCounters());
    }

    /** The account's messages in a world, each of which is handed to {@code due} when it is due. */
    AccountMessages in(World world, Consumer<Message> due) {
        return new AccountMessages(account, world, 1, new AccountMessages.Conductor() {
            @Override
            public void due(AccountMessages all, Message message) {
                due.accept(message);
            }

            @Override
            public void replaced(AccountMessages all, Message older, Message younger) {
                throw new AssertionError("nothing is replaced");
            }
        });
    }

    /** What the account remembers of messages that have ended. */
    Finished finished(int limit) {
        return new Finished(account, limit);
    }

    PackedMessages packed() {
        return new PackedMessages(account);
    }

    Message message(long index) {
        return message(index, Requests.SUBSCRIBER, 0);
    }

    Message message(long index, String destination, int priority) {
        SubmitSm request = Requests.submit(destination, Requests.RECEIPT);
        request.setPriority((byte) priority);
        return message(index, request, 0);
    }

    Message message(long index, SubmitSm request, long nowNanos) {
        return new Message(
                account, IDS, index, request.getSourceAddress(), request.getDestAddress(), request, nowNanos);
    }
}
