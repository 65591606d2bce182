package org.smppassay.carrier.admission;

import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.MessageState;

/**
 * A fate decided before the network is asked, by a filter or at the wish of the tester.
 *
 * @param state the final state; null if the network decides
 * @param error the operator's error code, {@code 000} for none; counts only with a state
 * @param delayNanos from acceptance to the final state; {@link #NETWORK_DELAY} if the network decides
 * @param receipt whether a receipt may tell of it; false means none is sent, whatever the sender asked for
 * @param cause what decided it, for the truth, such as {@code filter: words}
 */
public record Destiny(@Nullable MessageState state, String error, long delayNanos, boolean receipt, String cause) {
    /** Takes the time that the network takes. */
    public static final long NETWORK_DELAY = -1;
}
