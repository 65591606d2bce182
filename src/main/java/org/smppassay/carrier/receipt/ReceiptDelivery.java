package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.util.List;
import java.util.Optional;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.protocol.DeliveryReceipt;
import org.smppassay.protocol.NetworkErrorCode;

/**
 * A receipt on its way.
 *
 * @param sender the message's source address
 * @param subscriber the message's destination address
 * @param error what the network said of a failure
 * @param vendorTlvs sent with it
 */
record ReceiptDelivery(
        ReceiptWriter writer,
        DeliveryReceipt receipt,
        Address sender,
        Address subscriber,
        Optional<NetworkErrorCode> error,
        List<Tlv> vendorTlvs)
        implements Delivery {
    @Override
    public BaseSm<?> pdu() {
        return writer.pdu(this);
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
