package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.protocol.DeliveryReceipt;
import org.smppassay.protocol.ReceiptFormat;

/**
 * A receipt on its way.
 *
 * @param sender the message's source address
 * @param subscriber the message's destination address
 */
record ReceiptDelivery(DeliveryReceipt receipt, ReceiptFormat format, Address sender, Address subscriber)
        implements Delivery {
    @Override
    public BaseSm<?> pdu() {
        return format.deliverSm(receipt, sender, subscriber);
    }

    @Override
    public Address destination() {
        return sender;
    }

    @Override
    public boolean onlyInRange() {
        return false;
    }
}
