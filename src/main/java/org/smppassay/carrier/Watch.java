package org.smppassay.carrier;

import java.util.Optional;
import org.smppassay.observation.TimelineSink;
import org.smppassay.observation.TruthSink;

/**
 * Those who look into a carrier while it serves.
 *
 * @param truth takes what truly happens to each message; empty if nobody wants to know
 * @param timeline takes incidents and faults as they happen; empty if nobody wants to know
 */
public record Watch(Optional<TruthSink> truth, Optional<TimelineSink> timeline) {
    /** Nobody looks. */
    public static Watch none() {
        return new Watch(Optional.empty(), Optional.empty());
    }

    /** Only what truly happens to each message is of interest. */
    public static Watch truth(TruthSink sink) {
        return none().withTruth(sink);
    }

    /** The same, and {@code sink} learns what truly happens to each message. */
    public Watch withTruth(TruthSink sink) {
        return new Watch(Optional.of(sink), timeline);
    }

    /** The same, and {@code sink} learns of incidents and faults. */
    public Watch withTimeline(TimelineSink sink) {
        return new Watch(truth, Optional.of(sink));
    }
}
