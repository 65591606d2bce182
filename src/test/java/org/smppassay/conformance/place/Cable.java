package org.smppassay.conformance.place;

import org.jspecify.annotations.Nullable;

/** A connection to the carrier. Owned by the thread that plays the script. */
public interface Cable {
    void send(byte[] octets);

    /** The next that came; null if nothing has by the time the place's clock reads {@code deadlineNanos}. */
    @Nullable
    Arrival next(long deadlineNanos);

    /** Breaks it without a word. */
    void cut();
}
