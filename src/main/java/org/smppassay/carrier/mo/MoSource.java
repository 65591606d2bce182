package org.smppassay.carrier.mo;

import org.jspecify.annotations.Nullable;

/** Messages in the order of their times. Owned by one loop. */
@FunctionalInterface
interface MoSource {
    /** The next one; null if there are no more. */
    @Nullable
    Planned next();

    /**
     * A message to come.
     *
     * @param nanos since the start of the carrier
     * @param source a number in international form, with or without plus, or a name
     * @param reference common to its segments, if it has several; the lowest 8 bits count, with SAR parameters 16
     */
    record Planned(long nanos, String source, String destination, String text, int reference) {}
}
