package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.observation.Outcome;

/** Messages by outcome in each of a few parts, in the order in which the parts are met. Confined to the evaluator. */
final class PartTallies {
    private final Map<String, long[]> parts = new LinkedHashMap<>();

    /** Counts one message; those of no part are not counted. */
    void add(String part, Outcome outcome) {
        if (!part.isEmpty()) {
            parts.computeIfAbsent(part, first -> OutcomeTallies.none())[OutcomeTallies.slot(outcome)]++;
        }
    }

    /** One tally a part. */
    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        parts.forEach((part, counts) -> tallies.add(OutcomeTallies.tally(part, counts)));
        return List.copyOf(tallies);
    }

    /** The tally of a part; all zero if nothing was counted. */
    Tally tally(String part) {
        return OutcomeTallies.tally(part, parts.getOrDefault(part, OutcomeTallies.none()));
    }
}
