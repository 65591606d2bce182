package org.smppassay.carrier.message;

import com.cloudhopper.smpp.type.Address;

/**
 * What cancel_sm and replace_if_present name messages by when they name no id (SMPP 5.0, clauses 4.2.5.1 and 4.7.21).
 *
 * @param serviceType empty for any
 */
public record Way(Address source, Address destination, String serviceType) {
    /** True if a message goes this way. */
    boolean isThatOf(Message message) {
        return (serviceType.isEmpty() || serviceType.equals(message.serviceType()))
                && Addresses.same(source, message.source())
                && Addresses.same(destination, message.destination());
    }

    /** The same for all messages that go this way, whatever their service type. */
    int hash() {
        return hash(source.getAddress(), destination.getAddress());
    }

    static int hash(String source, String destination) {
        return 31 * source.hashCode() + destination.hashCode();
    }
}
