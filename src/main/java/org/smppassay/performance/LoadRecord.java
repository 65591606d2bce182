package org.smppassay.performance;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.load.Threshold;

/**
 * What came of a load, before it is judged.
 *
 * @param total what was seen after the warm-up
 * @param phases each phase, the warm-up included
 * @param seconds each second, the warm-up included
 * @param capacity what a search found; empty if there was none
 * @param broken the threshold that could no longer hold, so that the run was ended early; empty if it came to its end
 * @param interrupted whether somebody ended it
 */
public record LoadRecord(
        Figures total,
        List<Figures> phases,
        List<Figures> seconds,
        Optional<Capacity> capacity,
        Optional<Threshold> broken,
        boolean interrupted) {
    public LoadRecord {
        phases = List.copyOf(phases);
        seconds = List.copyOf(seconds);
    }

    /** Whether it was ended before its time, so that receipts were not waited for. */
    boolean cutShort() {
        return interrupted || broken.isPresent();
    }
}
