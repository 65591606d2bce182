package org.smppassay.observation;

/** Takes what the carrier does at certain moments, as it happens. Implementations allow calls from several loops. */
@FunctionalInterface
public interface TimelineSink {
    void event(TimelineEvent event);

    /** A sink that keeps nothing. */
    static TimelineSink none() {
        return event -> {};
    }
}
