package org.smppassay.driver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.scenario.test.GroupSpec;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RunCalendar;

/** When each group's messages may be sent. Immutable. */
final class GroupHours {
    private final OpeningHours usual;
    private final Map<String, OpeningHours> byGroup = new LinkedHashMap<>();
    private final boolean differ;

    /**
     * @param notBeforeNanos when the test starts; windows that lie before it are left out
     */
    GroupHours(TestPlan plan, RunCalendar calendar, long notBeforeNanos) {
        this.usual = new OpeningHours(plan.windows(), calendar, notBeforeNanos);
        for (GroupSpec group : plan.groups()) {
            byGroup.put(
                    group.name(),
                    group.windows()
                            .map(own -> new OpeningHours(own, calendar, notBeforeNanos))
                            .orElse(usual));
        }
        this.differ = plan.groups().stream().anyMatch(group -> group.windows().isPresent());
    }

    /** The hours of groups that have none of their own. */
    OpeningHours usual() {
        return usual;
    }

    /** The hours of a group. */
    OpeningHours of(String group) {
        return byGroup.getOrDefault(group, usual);
    }

    /** Names of the groups, in their order; none in a plan without groups. */
    List<String> groups() {
        return List.copyOf(byGroup.keySet());
    }

    /** True if a group has hours of its own. */
    boolean differ() {
        return differ;
    }
}
