package org.smppassay.driver;

import java.util.HashMap;
import java.util.Map;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.Cohort.Role;

/** The few kinds of messages there are, one object each, which messages share. Confined to one thread. */
final class Cohorts {
    private final Map<Cohort, Cohort> known = new HashMap<>();

    /** Messages of a part of the plan, over a channel, to people of a role. */
    Cohort of(String phase, String channel, Role role) {
        return known.computeIfAbsent(new Cohort(phase, channel, "", role), first -> first);
    }
}
