package org.smppassay.driver;

import java.util.HashMap;
import java.util.Map;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.Cohort.Role;

/** The few kinds of messages there are, one object each, which messages share. Confined to one thread. */
final class Cohorts {
    private final Map<Cohort, Cohort> known = new HashMap<>();

    /** Messages of a part of the plan, to people of a group and a role. */
    Cohort of(String phase, String group, Role role) {
        return known.computeIfAbsent(new Cohort(phase, "", group, role), first -> first);
    }
}
