package org.smppassay.carrier.receipt;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.protocol.DeliveryReceipt;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceiptFormat;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.world.World;

/** Writes receipts as the carrier does. Immutable. */
final class ReceiptWriter {
    private final World world;
    private final ZoneOffset zone;
    private final MessageIdQuirks ids;

    ReceiptWriter(ReceiptsSpec spec, World world, ZoneOffset zone) {
        this.world = world;
        this.zone = zone;
        this.ids = MessageIdQuirks.of(spec);
    }

    MessageIdQuirks ids() {
        return ids;
    }

    /** A receipt, or if the state is not final, an intermediate notification. */
    Delivery receipt(Message message, MessageState state, long doneNanos) {
        boolean delivered = state == MessageState.DELIVERED;
        DeliveryReceipt receipt = new DeliveryReceipt(
                ids.inReceipt(message.messageId()),
                1,
                delivered ? 1 : 0,
                localTime(message.acceptedNanos()),
                localTime(doneNanos),
                state,
                delivered ? Attempt.NO_ERROR : message.error(),
                "");
        return new ReceiptDelivery(receipt, ReceiptFormat.STANDARD, message.source(), message.destination());
    }

    /** Not LocalDateTime.ofInstant, which looks up the rules of the zone each time. */
    private LocalDateTime localTime(long nanos) {
        return LocalDateTime.ofEpochSecond(world.instantAt(nanos).getEpochSecond(), 0, zone);
    }
}
