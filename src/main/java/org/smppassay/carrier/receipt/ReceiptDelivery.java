package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.network.Failure;
import org.smppassay.protocol.MessageState;

/**
 * A receipt on its way. There may be millions, so it is written when it is sent.
 *
 * @param state what it reports; an intermediate notification if it is not final
 * @param doneNanos when the message is said to have got there
 * @param failure what had gone wrong by then
 */
record ReceiptDelivery(ReceiptWriter writer, Message message, MessageState state, long doneNanos, Failure failure)
        implements Delivery {
    @Override
    public BaseSm<?> pdu() {
        return writer.pdu(this);
    }

    @Override
    public Address destination() {
        return message.source();
    }

    @Override
    public boolean onlyInRange() {
        return false;
    }
}
