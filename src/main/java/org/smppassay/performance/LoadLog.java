package org.smppassay.performance;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a load saw, for the reports. Owned by the load's loop until the load has ended. */
public final class LoadLog implements LoadListener {
    private final List<Figures> seconds = new ArrayList<>();
    private final List<Figures> phases = new ArrayList<>();

    @Override
    public void second(Interval second) {
        seconds.add(Figures.of(second));
    }

    @Override
    public void phase(Interval phase) {
        phases.add(Figures.of(phase));
    }

    /** Each second, the warm-up included. */
    public List<Figures> seconds() {
        return seconds;
    }

    /** Each phase that ended, the warm-up included. */
    public List<Figures> phases() {
        return phases;
    }
}
