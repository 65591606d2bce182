package org.smppassay.carrier;

import com.cloudhopper.smpp.type.Address;
import org.smppassay.observation.Fate;

/**
 * An accepted submission on its way to its fate. Holds the addresses but not the text, since there may be millions.
 *
 * @param index its own index into the random streams
 * @param leads whether it is the first segment of its message, or all of it
 * @param registeredDelivery which receipts its sender asked for (SMPP 3.4, clause 5.2.17)
 * @param acceptedNanos when it was accepted
 */
record Submission(
        Account account,
        String messageId,
        long index,
        boolean leads,
        Address source,
        Address destination,
        byte registeredDelivery,
        Prospect prospect,
        long acceptedNanos) {

    /** What happened to it, for the truth log. */
    Fate fate(String receipt) {
        return new Fate(
                messageId,
                account.systemId(),
                source.getAddress(),
                destination.getAddress(),
                prospect.operator(),
                acceptedNanos,
                finalNanos(),
                prospect.state().text(),
                prospect.delivered() ? "" : prospect.error(),
                prospect.cause(),
                receipt);
    }

    long finalNanos() {
        return acceptedNanos + prospect.delayNanos();
    }
}
