package org.smppassay.carrier.message;

import com.cloudhopper.smpp.type.Address;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.observation.Fate;
import org.smppassay.protocol.MessageState;

/**
 * An accepted message on its way to its fate. Holds the addresses but not the text, since there may be millions.
 *
 * @param index its own index into the random streams
 * @param leads whether it is the first segment of its message, or all of it
 * @param registeredDelivery which receipts its sender asked for (SMPP 3.4, clause 5.2.17)
 * @param attempt what the network makes of it
 * @param destiny what has been decided instead; null if nothing has
 * @param acceptedNanos when it was accepted
 */
public record Message(
        Account account,
        String messageId,
        long index,
        boolean leads,
        Address source,
        Address destination,
        byte registeredDelivery,
        Attempt attempt,
        @Nullable Destiny destiny,
        long acceptedNanos) {

    /** What happened to it, for the truth log. */
    public Fate fate(String receipt) {
        return new Fate(
                messageId,
                account.systemId(),
                source.getAddress(),
                destination.getAddress(),
                operator(),
                acceptedNanos,
                finalNanos(),
                state().text(),
                delivered() ? "" : error(),
                destiny == null || destiny.cause().isEmpty() ? attempt.cause() : destiny.cause(),
                receipt);
    }

    /** The serving operator. */
    public String operator() {
        return attempt.operator();
    }

    /** True if it reaches the subscriber. */
    public boolean delivered() {
        return state() == MessageState.DELIVERED;
    }

    /** The operator's error code; {@link Attempt#NO_ERROR} if there is none. */
    public String error() {
        return destiny == null || destiny.state() == null ? attempt.error() : destiny.error();
    }

    /** The final state. */
    public MessageState state() {
        if (destiny != null && destiny.state() != null) {
            return destiny.state();
        }
        return attempt.delivered() ? MessageState.DELIVERED : MessageState.UNDELIVERABLE;
    }

    /** When it reaches its final state. */
    public long finalNanos() {
        return acceptedNanos + nanos();
    }

    /** From acceptance to the final state. */
    public long nanos() {
        return destiny == null || destiny.delayNanos() == Destiny.NETWORK_DELAY
                ? attempt.nanos()
                : destiny.delayNanos();
    }
}
