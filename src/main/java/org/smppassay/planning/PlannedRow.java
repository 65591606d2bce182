package org.smppassay.planning;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a test of some size shows of a channel that is as supposed.
 *
 * @param scope {@code overall} or {@code operator:NAME}
 * @param messages of the test; for fluctuation, of each day
 * @param truth the channel's true rate, 0..1; for latencies the share of messages within the limit
 * @param drop by how much one day is worse; 0 but for fluctuation
 * @param passLimit most failures (or events) with which the test passes; empty if none, and for fluctuation
 * @param failLimit fewest failures (or events) with which it fails; empty if none, and for fluctuation
 * @param pass chance of PASS
 * @param fail chance of FAIL
 * @param naiveErrs chance that the naive reading says the wrong thing; empty if it is not known
 * @param needed messages for each power asked for, to show what is true; empty if no practical number does
 */
public record PlannedRow(
        String scope,
        long messages,
        double truth,
        double drop,
        OptionalLong passLimit,
        OptionalLong failLimit,
        double pass,
        double fail,
        OptionalDouble naiveErrs,
        List<OptionalLong> needed) {
    public PlannedRow {
        needed = List.copyOf(needed);
    }

    /** Chance that the data will not decide it. */
    public double inconclusive() {
        return Math.max(0, 1 - pass - fail);
    }
}
