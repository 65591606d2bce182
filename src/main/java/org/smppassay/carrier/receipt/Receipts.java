package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.type.Address;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.message.Message;
import org.smppassay.protocol.DeliveryReceipt;
import org.smppassay.protocol.MessageIdFormat;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceiptFormat;
import org.smppassay.scenario.carrier.MessageIdKind;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.World;

/** Who gets a receipt, what is in it, and which get lost or sent twice. Immutable. */
public final class Receipts {
    private static final int WANTED_MASK = 0x03;

    private final ReceiptsSpec spec;
    private final World world;
    private final ZoneOffset zone;
    private final RandomStream lost;
    private final RandomStream duplicated;

    /** What becomes of a receipt. */
    private enum Fate {
        NONE("none", 0),
        SENT("sent", 1),
        LOST("lost", 0),
        DUPLICATED("duplicated", 2);

        private final String inWords;
        private final int copies;

        Fate(String inWords, int copies) {
            this.inWords = inWords;
            this.copies = copies;
        }
    }

    /**
     * @param zone of the dates in receipts
     */
    public Receipts(ReceiptsSpec spec, World world, ZoneOffset zone) {
        RandomStreams random = world.random();
        this.spec = spec;
        this.world = world;
        this.zone = zone;
        this.lost = random.stream("carrier.receipt.lost");
        this.duplicated = random.stream("carrier.receipt.duplicated");
    }

    public MessageIdFormat idFormat() {
        return spec.idFormat() == MessageIdKind.HEX ? MessageIdFormat.HEX : MessageIdFormat.DECIMAL;
    }

    /** True if the sender asked for a receipt of what will become of the message. */
    public boolean wanted(Message message) {
        if (message.destiny() != null && !message.destiny().receipt()) {
            return false;
        }
        return switch (message.registeredDelivery() & WANTED_MASK) {
            case 1 -> true;
            case 2 -> !message.delivered();
            case 3 -> message.delivered();
            default -> false;
        };
    }

    /** Sends what its sender asked for and fortune lets through. Called on the home loop of its account, when it has reached its final state. */
    public void send(Message message) {
        for (int copy = 0; copy < fateFor(message).copies; copy++) {
            message.account().deliver(receiptFor(message));
        }
    }

    /**
     * Tells the sender, who asked for intermediate notifications, of a state that is not the last. Called on the home loop of its account,
     * when the message has got there.
     *
     * @param state not final
     */
    public void sendIntermediate(Message message, MessageState state) {
        if (state.isFinal()) {
            throw new IllegalArgumentException("not an intermediate state: " + state);
        }
        message.account().deliver(notification(message, state, 0, world.nanos()));
    }

    /** What becomes of the message's receipt: none, sent, lost or duplicated. */
    public String fateInWords(Message message) {
        return fateFor(message).inWords;
    }

    private Fate fateFor(Message message) {
        if (!wanted(message)) {
            return Fate.NONE;
        }
        if (lost.uniform(message.index()) < spec.lost().value()) {
            return Fate.LOST;
        }
        return duplicated.uniform(message.index()) < spec.duplicated().value() ? Fate.DUPLICATED : Fate.SENT;
    }

    private Delivery receiptFor(Message message) {
        return notification(message, message.state(), message.delivered() ? 1 : 0, message.finalNanos());
    }

    private Delivery notification(Message message, MessageState state, int delivered, long doneNanos) {
        DeliveryReceipt receipt = new DeliveryReceipt(
                message.messageId(),
                1,
                delivered,
                localTime(message.acceptedNanos()),
                localTime(doneNanos),
                state,
                message.error(),
                "");
        Address subscriber = message.destination();
        Address sender = message.source();
        return () -> ReceiptFormat.STANDARD.deliverSm(receipt, sender, subscriber);
    }

    /** Not LocalDateTime.ofInstant, which looks up the rules of the zone each time. */
    private LocalDateTime localTime(long nanos) {
        return LocalDateTime.ofEpochSecond(world.instantAt(nanos).getEpochSecond(), 0, zone);
    }
}
