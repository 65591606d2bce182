package org.smppassay.carrier;

import com.cloudhopper.smpp.type.Address;
import java.time.LocalDateTime;
import org.smppassay.protocol.DeliveryReceipt;
import org.smppassay.protocol.MessageIdFormat;
import org.smppassay.protocol.ReceiptFormat;
import org.smppassay.scenario.carrier.MessageIdKind;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Who gets a receipt, what is in it, and which get lost or sent twice. Immutable. */
final class ReceiptPolicy {
    private static final int WANTED_MASK = 0x03;

    private final ReceiptsSpec spec;
    private final Calendar calendar;
    private final RandomStream lost;
    private final RandomStream duplicated;

    /** What becomes of a receipt. */
    enum Fate {
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

        String inWords() {
            return inWords;
        }

        int copies() {
            return copies;
        }
    }

    /** Tells the local date and time at a moment of the run. */
    @FunctionalInterface
    interface Calendar {
        LocalDateTime at(long nanos);
    }

    ReceiptPolicy(ReceiptsSpec spec, Calendar calendar, RandomStreams random) {
        this.spec = spec;
        this.calendar = calendar;
        this.lost = random.stream("carrier.receipt.lost");
        this.duplicated = random.stream("carrier.receipt.duplicated");
    }

    MessageIdFormat idFormat() {
        return spec.idFormat() == MessageIdKind.HEX ? MessageIdFormat.HEX : MessageIdFormat.DECIMAL;
    }

    /** True if the sender asked for a receipt of what will become of the submission. */
    boolean wanted(Submission submission) {
        return switch (submission.registeredDelivery() & WANTED_MASK) {
            case 1 -> true;
            case 2 -> !submission.prospect().delivered();
            case 3 -> submission.prospect().delivered();
            default -> false;
        };
    }

    Fate fateFor(Submission submission) {
        if (!wanted(submission)) {
            return Fate.NONE;
        }
        if (lost.uniform(submission.index()) < spec.lost().value()) {
            return Fate.LOST;
        }
        return duplicated.uniform(submission.index()) < spec.duplicated().value() ? Fate.DUPLICATED : Fate.SENT;
    }

    Delivery receiptFor(Submission submission) {
        Prospect prospect = submission.prospect();
        DeliveryReceipt receipt = new DeliveryReceipt(
                submission.messageId(),
                1,
                prospect.delivered() ? 1 : 0,
                calendar.at(submission.acceptedNanos()),
                calendar.at(submission.finalNanos()),
                prospect.state(),
                prospect.error(),
                "");
        Address subscriber = submission.destination();
        Address sender = submission.source();
        return () -> ReceiptFormat.STANDARD.deliverSm(receipt, sender, subscriber);
    }
}
