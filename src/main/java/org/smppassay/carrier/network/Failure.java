package org.smppassay.carrier.network;

import java.util.Optional;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.NetworkErrorCode;

/**
 * Why a subscriber did not get a message, as the network tells it.
 *
 * @param code the operator's status code, as receipts carry it
 * @param temporary whether another attempt may succeed
 * @param state the state in which the message ends if no other attempt follows
 * @param networkError what the parameter network_error_code tells; empty if nothing is known
 */
public record Failure(String code, boolean temporary, MessageState state, Optional<NetworkErrorCode> networkError) {
    /** Nothing went wrong. */
    public static final Failure NONE = new Failure("000", false, MessageState.DELIVERED, Optional.empty());

    /** How an attempt ends that fails so. */
    Attempt.Result result() {
        if (state == MessageState.DELIVERED) {
            return Attempt.Result.DELIVERED;
        }
        return temporary ? Attempt.Result.TEMPORARY_FAILURE : Attempt.Result.PERMANENT_FAILURE;
    }
}
