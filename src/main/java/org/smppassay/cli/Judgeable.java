package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.judging.Exports;
import org.smppassay.judging.Observations;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.IntegrityCriterion;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/**
 * Those of the criteria that files say anything about. No complaints told of is not the same as nobody complained.
 *
 * @param criteria what can be judged
 * @param remarks what can't, and why
 */
record Judgeable(Criteria criteria, List<Phrase> remarks) {
    static Judgeable of(Criteria asked, Exports exports, Observations seen) {
        List<Phrase> remarks = new ArrayList<>();
        Criteria rest = new Criteria(
                asked.deliveryRate(),
                asked.fluctuation(),
                asked.hourlyFluctuation(),
                kept(asked.complaintRate(), exports.knowsComplaints(), "complaint_rate", "complaints", remarks),
                kept(asked.latency(), seen.latencyKnown(), "latency", "receipt-times", remarks),
                kept(asked.submitLatency(), seen.submitLatencyKnown(), "submit_latency", "submit-times", remarks),
                kept(asked.responseLatency(), seen.submitLatencyKnown(), "response_latency", "submit-times", remarks),
                kept(asked.segmentRate(), seen.segmentsKnown(), "segment_rate", "segments", remarks),
                kept(asked.replyRate(), seen.repliesKnown(), "reply_rate", "replies", remarks),
                kept(asked.bindUptime(), false, "bind_uptime", "sessions", remarks),
                kept(asked.capacity(), false, "capacity", "sessions", remarks),
                kept(asked.optOut().filter(optOut -> !optOut.onlyIfAny()), false, "opt_out", "replies", remarks),
                seen.repliesKnown() ? asked.integrity() : asked.integrity().map(IntegrityCriterion::withoutReplies));
        if (rest.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE, "nothing can be judged. " + Language.ENGLISH.say(Phrase.sentences(remarks)));
        }
        return new Judgeable(rest, List.copyOf(remarks));
    }

    private static <T> Optional<T> kept(
            Optional<T> criterion, boolean known, String name, String why, List<Phrase> remarks) {
        if (criterion.isPresent() && !known) {
            remarks.add(Phrase.of("files.not-judged", name, Phrase.of("files.want-" + why)));
        }
        return known ? criterion : Optional.empty();
    }
}
