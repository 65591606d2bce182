/**
 * The serving networks and the people behind them: what comes of each attempt to reach a subscriber.
 */
@NullMarked
package org.smppassay.carrier.network;

import org.jspecify.annotations.NullMarked;
