package org.smppassay.observation;

/** Takes what truly happened to each submission, when it is decided: as it is accepted. Implementations allow calls from several loops. */
@FunctionalInterface
public interface TruthSink {
    void fate(Fate fate);

    /** A sink that keeps nothing. */
    static TruthSink none() {
        return fate -> {};
    }
}
