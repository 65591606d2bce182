package org.smppassay.carrier.message;

import com.cloudhopper.smpp.type.Address;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.carrier.network.Failure;

/** What a message has in common with many others: the notation of its id, its sender, and how it fared. */
record Common(
        MessageIds ids,
        Address source,
        byte destinationTon,
        byte destinationNpi,
        String serviceType,
        String operator,
        String rangeOperator,
        Failure failure,
        String cause) {

    static Common of(Message message) {
        return new Common(
                message.ids,
                message.source(),
                message.destinationTon,
                message.destinationNpi,
                message.serviceType(),
                message.operator(),
                message.rangeOperator(),
                message.failure(),
                message.cause());
    }

    /** True if the message has all of it. False says little: it may have another object that is the same. */
    @SuppressWarnings("ReferenceEquality") // quick, and being wrong costs a little memory
    boolean isOf(Message message) {
        return ids == message.ids
                && source == message.source()
                && destinationTon == message.destinationTon
                && destinationNpi == message.destinationNpi
                && serviceType.equals(message.serviceType())
                && operator.equals(message.operator())
                && rangeOperator.equals(message.rangeOperator())
                && failure == message.failure()
                && cause.equals(message.cause());
    }

    /** The destination_addr with these digits. */
    Address destination(long packedNumber) {
        return new Address(destinationTon, destinationNpi, PackedNumber.unpack(packedNumber));
    }

    /** A try that went as the last one, as far as it is known. */
    Attempt attempt() {
        return new Attempt(operator, rangeOperator, Attempt.Result.DELIVERED, failure, 0, cause);
    }

    /** A hash of what differs most. */
    static int hash(Message message) {
        int hash = message.source().getAddress().hashCode();
        hash = hash * 31 + message.operator().hashCode();
        hash = hash * 31 + message.failure().code().hashCode();
        return hash ^ hash >>> 16;
    }
}
