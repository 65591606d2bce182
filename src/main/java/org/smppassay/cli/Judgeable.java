package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.judging.Exports;
import org.smppassay.judging.Observations;
import org.smppassay.scenario.criteria.Criteria;

/**
 * Those of the criteria that files say anything about. No complaints told of is not the same as nobody complained.
 *
 * @param criteria what can be judged
 * @param remarks what can't, and why
 */
record Judgeable(Criteria criteria, List<String> remarks) {
    static Judgeable of(Criteria asked, Exports exports, Observations seen) {
        List<String> remarks = new ArrayList<>();
        String complaints = "name them with --complaints or --complaints-count";
        String delivered = "not all rows of delivered messages tell when their receipt came";
        Criteria rest = new Criteria(
                asked.deliveryRate(),
                asked.fluctuation(),
                kept(asked.complaintRate(), exports.knowsComplaints(), "complaint_rate", complaints, remarks),
                kept(asked.latency(), seen.latencyKnown(), "latency", delivered, remarks),
                kept(
                        asked.submitLatency(),
                        seen.submitLatencyKnown(),
                        "submit_latency",
                        "there is no column submit_ms",
                        remarks),
                kept(
                        asked.responseLatency(),
                        seen.submitLatencyKnown(),
                        "response_latency",
                        "there is no column submit_ms",
                        remarks),
                kept(
                        asked.segmentRate(),
                        seen.segmentsKnown(),
                        "segment_rate",
                        "of messages in several segments only the whole is known",
                        remarks),
                kept(asked.replyRate(), false, "reply_rate", "files tell of no replies", remarks),
                kept(asked.bindUptime(), false, "bind_uptime", "files tell of no sessions", remarks),
                kept(asked.capacity(), false, "capacity", "files tell of no sessions", remarks));
        if (rest.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "nothing can be judged. " + String.join(" ", remarks));
        }
        return new Judgeable(rest, List.copyOf(remarks));
    }

    private static <T> Optional<T> kept(
            Optional<T> criterion, boolean known, String name, String why, List<String> remarks) {
        if (criterion.isPresent() && !known) {
            remarks.add("Not judged for want of data: " + name + " (" + why + ").");
        }
        return known ? criterion : Optional.empty();
    }
}
