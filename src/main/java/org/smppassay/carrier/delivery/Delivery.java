package org.smppassay.carrier.delivery;

import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;

/** Something on its way to an account: a receipt or a subscriber's message. Immutable. */
public interface Delivery {
    /** A new PDU for one attempt, deliver_sm or data_sm, its sequence number not yet set. */
    BaseSm<?> pdu();

    /** Whom it is for: destination_addr. */
    Address destination();

    /**
     * True if only a bind that serves {@link #destination()} may have it, as subscribers' messages; a receipt belongs to the account that
     * asked for it, and goes to its other binds if none serves the address.
     */
    boolean onlyInRange();
}
