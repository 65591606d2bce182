package org.smppassay.carrier;

import java.util.Optional;
import org.smppassay.observation.TruthSink;

/**
 * Those who look into a carrier while it serves.
 *
 * @param truth takes what truly happens to each message; empty if nobody wants to know
 */
public record Watch(Optional<TruthSink> truth) {
    /** Nobody looks. */
    public static Watch none() {
        return new Watch(Optional.empty());
    }

    /** Only what truly happens to each message is of interest. */
    public static Watch truth(TruthSink sink) {
        return new Watch(Optional.of(sink));
    }
}
