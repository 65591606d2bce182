package org.smppassay.carrier.delivery;

import com.cloudhopper.smpp.pdu.DeliverSm;

/** Something on its way to an account: a receipt or a subscriber's message. */
public interface Delivery {
    /** A new PDU for one attempt, its sequence number not yet set. */
    DeliverSm pdu();
}
