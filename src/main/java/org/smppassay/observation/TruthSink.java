package org.smppassay.observation;

/**
 * Takes what truly happened to each accepted message, when it ends, or as far as it got when the carrier does. Implementations allow calls
 * from several loops.
 */
@FunctionalInterface
public interface TruthSink {
    void fate(Fate fate);

    /** A sink that keeps nothing. */
    static TruthSink none() {
        return fate -> {};
    }
}
