package org.smppassay.evaluation;

import java.util.List;
import org.smppassay.scenario.test.ResendPlan;

/**
 * The messages of a run by what they have in common.
 *
 * @param days one tally a day, in order
 * @param operators one tally an operator, in the order of the scenario's mix
 * @param cells one tally for each operator and day
 * @param hours one tally for each hour in which something was sent, in order
 * @param failures by code, operator and day, most frequent first
 * @param phases one tally a part of the plan, in their order; none if it has but one
 * @param channels one tally a channel; none if there is but one. A message that one of them refused and another took counts for both
 * @param networks one tally a serving network by name, at the end those that nobody has told of; none if no network is known
 */
public record Breakdown(
        List<Tally> days,
        List<Tally> operators,
        List<Cell> cells,
        List<Tally> hours,
        List<FailureCount> failures,
        List<Tally> phases,
        List<Tally> channels,
        List<Tally> networks) {

    /** Of a plan of one part over one channel. */
    public Breakdown(
            List<Tally> days, List<Tally> operators, List<Cell> cells, List<Tally> hours, List<FailureCount> failures) {
        this(days, operators, cells, hours, failures, List.of(), List.of(), List.of());
    }

    /** Whether messages of this part of the plan are no sample of all: they were sent again because of what came of them before. */
    public static boolean isAgain(String phase) {
        return phase.equals(ResendPlan.PHASE);
    }

    /** Messages that are a sample of what the channel does: without those to canaries, and those that were sent again. */
    public Tally sample() {
        Tally all = operators.stream().reduce(OutcomeTallies.tally("sample", OutcomeTallies.none()), Tally::plus);
        return phases.stream().filter(phase -> isAgain(phase.group())).reduce(all, Tally::minus);
    }

    /** Messages of one operator on one day. */
    public record Cell(String operator, int day, Tally tally) {}
}
