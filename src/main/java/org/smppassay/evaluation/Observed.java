package org.smppassay.evaluation;

import java.util.List;
import org.smppassay.observation.RunFacts;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.statistics.DayCount;

/**
 * The figures that criteria are judged on.
 *
 * @param counts all messages, those to canaries included
 * @param everybody messages that people may have read: all but those to canaries; those sent again are among them
 * @param total those of them that are a sample of what the channel does, as are all groups below
 * @param days one tally a day, in order
 * @param operators in the order of the scenario's mix
 * @param networks by name, those of unknown network last; none if no network is known
 * @param hours those in which something was sent, in order
 * @param failures most frequent first
 * @param submit service times of answered submissions
 * @param response from intended time to response, of answered messages
 * @param delivery latencies of the delivered messages
 * @param segments what became of segments
 * @param missing what a message without a final receipt counts as
 * @param facts what the tester told at the end
 * @param repliesCutShort the run ended before people had the time to reply that the plan meant to give them
 */
record Observed(
        Counts counts,
        Tally everybody,
        Tally total,
        List<Tally> days,
        List<Tally> operators,
        List<Tally> networks,
        List<HourTally> hours,
        List<FailureCount> failures,
        LatencySamples submit,
        LatencySamples response,
        LatencySamples delivery,
        SegmentTally segments,
        MissingPolicy missing,
        RunFacts facts,
        boolean repliesCutShort) {

    /** Messages of the group that may have arrived, for all that is known. */
    long unknown(Tally tally) {
        return missing == MissingPolicy.UNKNOWN ? tally.missing() : 0;
    }

    DayCount dayCount(Tally tally) {
        return new DayCount(tally.delivered(), unknown(tally), tally.attempted());
    }

    List<DayCount> hourCounts() {
        return hours.stream().map(hour -> dayCount(hour.tally())).toList();
    }

    List<DayCount> dayCounts() {
        return days.stream().map(this::dayCount).toList();
    }
}
