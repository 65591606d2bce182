package org.smppassay.carrier.network;

import org.jspecify.annotations.Nullable;

/**
 * How a network works at the moment.
 *
 * @param delivered share of messages it carries; {@link #USUAL} for the operator's own share
 * @param latencyFactor what delays are multiplied by
 * @param failure what becomes of messages it does not carry; null for the operator's own failures
 * @param cause of what happens meanwhile, for the truth
 */
record Regime(double delivered, double latencyFactor, @Nullable Failure failure, String cause) {
    static final double USUAL = -1;

    /** Nothing is out of the ordinary. */
    static final Regime ORDINARY = new Regime(USUAL, 1, null, "subscriber");

    /** The share of messages it carries of an operator that usually carries {@code own}. */
    double delivered(double own) {
        return delivered < 0 ? own : delivered;
    }
}
