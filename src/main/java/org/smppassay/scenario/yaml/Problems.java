package org.smppassay.scenario.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems. Confined to one thread. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Notes a problem; the same one again is ignored. */
    public void add(Place place, String path, String message) {
        found.add(new Problem(place.source(), place.line(), place.column(), path, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems by position. */
    public List<Problem> sorted() {
        return found.stream().sorted(Problem.ORDER).toList();
    }
}
