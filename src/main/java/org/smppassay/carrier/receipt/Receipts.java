package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.type.Address;
import java.time.LocalDateTime;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.message.Message;
import org.smppassay.protocol.DeliveryReceipt;
import org.smppassay.protocol.MessageIdFormat;
import org.smppassay.protocol.ReceiptFormat;
import org.smppassay.scenario.carrier.MessageIdKind;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Who gets a receipt, what is in it, and which get lost or sent twice. Immutable. */
public final class Receipts {
    private static final int WANTED_MASK = 0x03;

    private final ReceiptsSpec spec;
    private final Calendar calendar;
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

    /** Tells the local date and time at a moment of the run. */
    @FunctionalInterface
    public interface Calendar {
        LocalDateTime at(long nanos);
    }

    public Receipts(ReceiptsSpec spec, Calendar calendar, RandomStreams random) {
        this.spec = spec;
        this.calendar = calendar;
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
        DeliveryReceipt receipt = new DeliveryReceipt(
                message.messageId(),
                1,
                message.delivered() ? 1 : 0,
                calendar.at(message.acceptedNanos()),
                calendar.at(message.finalNanos()),
                message.state(),
                message.error(),
                "");
        Address subscriber = message.destination();
        Address sender = message.source();
        return () -> ReceiptFormat.STANDARD.deliverSm(receipt, sender, subscriber);
    }
}
