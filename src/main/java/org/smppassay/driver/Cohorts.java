package org.smppassay.driver;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.Cohort.Role;

/** The few kinds of messages there are, one object each, which messages share. Confined to one thread. */
final class Cohorts {
    private final Map<Cohort, Cohort> known = new HashMap<>();
    private @Nullable Cohort last;

    /** Messages of a part of the plan, to people of a group and a role. */
    Cohort of(String phase, String group, Role role) {
        Cohort cohort = last;
        if (cohort == null
                || cohort.role() != role
                || !cohort.group().equals(group)
                || !cohort.phase().equals(phase)) {
            cohort = known.computeIfAbsent(new Cohort(phase, "", group, role), first -> first);
            last = cohort;
        }
        return cohort;
    }
}
