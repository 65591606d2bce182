package org.smppassay.driver;

import java.util.HashMap;
import java.util.Map;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.Cohort.Role;

/** The few kinds of messages there are, one object each, which messages share. Confined to one thread. */
final class Cohorts {
    private final Map<Cohort, Cohort> known = new HashMap<>();

    /** Those of a part of the plan over a channel. */
    Cohort of(String phase, String channel) {
        return of(new Cohort(phase, channel, "", Role.SUBSCRIBER));
    }

    /** The one that equals this one. */
    Cohort of(Cohort cohort) {
        return known.computeIfAbsent(cohort, first -> first);
    }
}
