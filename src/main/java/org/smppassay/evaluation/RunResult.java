package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is concluded from a run; what every report prints.
 *
 * @param run what was run
 * @param verdict the verdict over all criteria
 * @param naiveVerdict what the channel test read literally would say
 * @param reasons why, most important first, in plain sentences
 * @param warnings what a reader should know beside the verdict
 * @param criteria each criterion in each scope
 * @param counts the books
 * @param submitLatency write to response
 * @param deliveryLatency intended time to final receipt, delivered messages only
 * @param days one tally a day, in order
 * @param operators one tally an operator, in the order of the scenario's mix
 * @param cells one tally for each operator and day
 * @param hours one tally for each hour in which something was sent, in order
 * @param failures by code, operator and day, most frequent first
 */
public record RunResult(
        RunIdentity run,
        Verdict verdict,
        Verdict naiveVerdict,
        List<String> reasons,
        List<String> warnings,
        List<CriterionResult> criteria,
        Counts counts,
        Latency submitLatency,
        Latency deliveryLatency,
        List<Tally> days,
        List<Tally> operators,
        List<Cell> cells,
        List<Tally> hours,
        List<FailureCount> failures) {

    /** The same with further warnings behind its own. */
    public RunResult withWarnings(List<String> further) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(further);
        return new RunResult(
                run,
                verdict,
                naiveVerdict,
                reasons,
                List.copyOf(all),
                criteria,
                counts,
                submitLatency,
                deliveryLatency,
                days,
                operators,
                cells,
                hours,
                failures);
    }

    /** Messages of one operator on one day. */
    public record Cell(String operator, int day, Tally tally) {}
}
