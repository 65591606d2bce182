package org.smppassay.planning;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a test can show of one claim.
 *
 * @param claim what is claimed
 * @param powers for which the sizes in the rows are
 * @param leastToPass fewest messages with which the test can pass at all, with nothing wrong; of each day for fluctuation
 * @param rows by scope, then by size, then by supposed truth
 * @param notes what a reader has to know, in sentences
 */
public record ClaimPlan(
        Claim claim, List<Double> powers, OptionalLong leastToPass, List<PlannedRow> rows, List<String> notes) {
    public ClaimPlan {
        powers = List.copyOf(powers);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The same with other notes. */
    public ClaimPlan withNotes(List<String> others) {
        return new ClaimPlan(claim, powers, leastToPass, rows, others);
    }

    /** Several plans of the same claim as one. */
    public static ClaimPlan joined(List<ClaimPlan> plans) {
        ClaimPlan first = plans.get(0);
        List<PlannedRow> rows =
                plans.stream().flatMap(plan -> plan.rows().stream()).toList();
        return new ClaimPlan(first.claim(), first.powers(), first.leastToPass(), rows, first.notes());
    }
}
