package org.smppassay.performance;

import java.util.List;

/**
 * What a search for the capacity found.
 *
 * @param heldPerSecond the highest rate that held, twice; 0 if none did
 * @param failedPerSecond the lowest rate that failed; 0 if none did
 * @param steps in their order
 */
public record Capacity(double heldPerSecond, double failedPerSecond, List<CapacityStep> steps) {
    public Capacity {
        steps = List.copyOf(steps);
    }
}
