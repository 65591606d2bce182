package org.smppassay.scenario;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * What has to come out of a scenario; checked only on demand.
 *
 * @param verdict PASS, FAIL, INCONCLUSIVE or INVALID
 * @param criteria verdicts of single criteria; those not named may come out either way
 */
public record Expectation(
        @Key(
                        about = "What has to come out.",
                        oneOf = {"PASS", "FAIL", "INCONCLUSIVE", "INVALID"})
                String verdict,
        @Key(about = "Verdicts of single criteria; those not named may come out either way.", or = "[]")
                List<ExpectedCriterion> criteria) {

    public Expectation {
        criteria = List.copyOf(criteria);
    }
}
