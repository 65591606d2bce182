package org.smppassay.scenario.carrier;

import java.util.Optional;

/**
 * What a status code means.
 *
 * @param code as receipts carry it; one that ends in * stands for all that begin so
 * @param temporary whether another attempt may succeed
 * @param state in which a message ends whose last attempt fails so
 * @param networkType first octet of network_error_code, 0 to 255; empty if the network says nothing
 * @param networkError its other two octets, 0 to 65535; there if and only if the type is
 * @param when the occasion on which the carrier uses the code itself
 * @param meaning in words
 */
public record FailureMeaning(
        String code,
        boolean temporary,
        FinalState state,
        Optional<Integer> networkType,
        Optional<Integer> networkError,
        Optional<Occasion> when,
        String meaning) {

    /** Final states of messages that fail, by their names in receipts (SMPP 3.4, appendix B). */
    public enum FinalState {
        UNDELIV,
        EXPIRED,
        REJECTD,
        DELETED,
        UNKNOWN
    }

    /** Why a carrier fails without being told a code. */
    public enum Occasion {
        /** Nobody has the number. */
        DEAD,
        /** The subscriber can't be reached now. */
        ABSENT,
        /** The phone has no room for another message. */
        FULL,
        /** The operator has too much to do. */
        CONGESTED,
        /** The network is out of order. */
        NETWORK
    }
}
