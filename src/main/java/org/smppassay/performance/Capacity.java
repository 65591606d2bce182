package org.smppassay.performance;

import java.util.List;

/**
 * What a search for the capacity found.
 *
 * @param heldPerSecond the highest rate that held, in the end twice; 0 if none did
 * @param failedPerSecond the lowest rate that failed; 0 if none did
 * @param ending why the search ended
 * @param steps in their order
 */
public record Capacity(double heldPerSecond, double failedPerSecond, Ending ending, List<CapacityStep> steps) {
    /** Why a search ends. */
    public enum Ending {
        /** The highest rate that holds was found, and held once more. */
        FOUND,
        /** Everything that was to be tried held, up to the highest rate of the search. */
        ALL_HELD,
        /** Not even the lowest rate held. */
        NONE_HELD,
        /** The server accepted nothing any more, at two rates in a row. */
        GONE,
        /** The generator itself was late: what it could do was measured, not the server. */
        GENERATOR,
        /** It was told to stop. */
        STOPPED
    }

    public Capacity {
        steps = List.copyOf(steps);
    }
}
