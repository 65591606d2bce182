package org.smppassay.evaluation;

import java.util.List;

/**
 * The messages of a run by what they have in common.
 *
 * @param days one tally a day, in order
 * @param operators one tally an operator, in the order of the scenario's mix
 * @param cells one tally for each operator and day
 * @param hours one tally for each hour in which something was sent, in order
 * @param failures by code, operator and day, most frequent first
 */
public record Breakdown(
        List<Tally> days, List<Tally> operators, List<Cell> cells, List<Tally> hours, List<FailureCount> failures) {

    /** Messages of one operator on one day. */
    public record Cell(String operator, int day, Tally tally) {}
}
