package org.smppassay.report.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.Capacity;
import org.smppassay.performance.CapacityStep;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Figures;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.LoadResult;
import org.smppassay.performance.Shown;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.report.ToolInfo;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/** A load's result in the words and figures that all its reports show. */
record LoadFacts(LoadResult result, ToolInfo tool, Language language) {
    private static final String HIDDEN = "performance.hidden";

    /** A name and a figure. */
    record Fact(String name, String figure) {}

    /** An answer other than 0. */
    record StatusRow(String name, String count, String share, String percent) {}

    LoadWords say() {
        return new LoadWords(language);
    }

    String lang() {
        return language.code();
    }

    String scenario() {
        return result.scenario();
    }

    String css() {
        return css(result.verdict());
    }

    String verdictWord() {
        return word(result.verdict(), language);
    }

    String meaning() {
        boolean unjudged = result.verdict() == Verdict.PASS
                && result.thresholds().isEmpty()
                && result.capacity().isEmpty();
        String what = result.capacity().isPresent() ? "capacity-" : "";
        return language.say("loadreport." + (unjudged ? "unjudged" : what + css() + "-means"));
    }

    List<String> reasons() {
        return said(result.why());
    }

    List<String> notes() {
        return said(result.notes());
    }

    /** What the raw latency hides; empty unless it hides much. */
    String hidden() {
        return result.notes().stream()
                .filter(note -> note.key().equals(HIDDEN))
                .map(language::say)
                .findFirst()
                .orElse("");
    }

    /** Seed, length and rates on a line. */
    String runLine() {
        Figures total = result.total();
        String length = total.lengthNanos() <= 1 ? "0 s" : Shown.duration(total.lengthNanos());
        if (result.capacity().isPresent()) {
            int tried = result.capacity().get().steps().size();
            return language.say("loadreport.run-search", Long.toString(result.seed()), tried, length);
        }
        return language.say(
                "loadreport.run",
                Long.toString(result.seed()),
                length,
                Shown.rate(total.perSecond(total.counts().accepted())),
                Shown.rate(total.perSecond(total.counts().receipts())));
    }

    /** Of a search, what was seen the last time at the rate that it found; empty if there is none. */
    Optional<Figures> atCapacity() {
        return result.capacity().flatMap(capacity -> capacity.steps().stream()
                .filter(step -> step.held() && step.perSecond() == capacity.heldPerSecond())
                .reduce((earlier, later) -> later)
                .map(CapacityStep::figures));
    }

    List<ThresholdRow> thresholds() {
        return result.thresholds().stream()
                .map(threshold -> ThresholdRow.of(threshold, language))
                .toList();
    }

    List<LatencyRow> latencies() {
        return LatencyRow.all(result.total().latencies(), language);
    }

    List<PhaseRow> phases() {
        return result.phases().stream()
                .map(phase -> PhaseRow.of(phase, language))
                .toList();
    }

    /** What the search for the capacity tried; nothing if there was none. */
    List<StepRow> steps() {
        return result.capacity().map(Capacity::steps).orElse(List.of()).stream()
                .map(step -> StepRow.of(step, language))
                .toList();
    }

    /** The way of the submissions, then what else was counted; of the rarer things only what there was. */
    List<Fact> counts() {
        Counts counts = result.total().counts();
        List<Fact> facts = new ArrayList<>();
        fact(facts, "due", counts.due());
        fact(facts, "sent", counts.sent());
        fact(facts, "accepted", counts.accepted());
        fact(facts, "throttled", counts.throttled());
        fact(facts, "refused", counts.refused());
        fact(facts, "unanswered", counts.unanswered());
        fact(facts, "lost", counts.lost());
        fact(facts, "receipts", counts.receipts());
        ifAny(facts, "failed-receipts", counts.failedReceipts());
        ifAny(facts, "awaiting", result.total().gauges().awaitingReceipt());
        ifAny(facts, "orphans", counts.orphanReceipts());
        ifAny(facts, "intermediate", counts.intermediateReceipts());
        ifAny(facts, "mobile-originated", counts.mobileOriginated());
        ifAny(facts, "backlog", counts.neverSent());
        ifAny(facts, "disconnects", counts.disconnects());
        ifAny(facts, "reconnects", counts.reconnects());
        ifAny(facts, "malformed", counts.malformed());
        return facts;
    }

    private void ifAny(List<Fact> facts, String key, long count) {
        if (count > 0) {
            fact(facts, key, count);
        }
    }

    private void fact(List<Fact> facts, String key, long count) {
        facts.add(new Fact(language.say("loadreport." + key), Figure.count(count)));
    }

    List<StatusRow> statuses() {
        Counts counts = result.total().counts();
        List<StatusRow> rows = new ArrayList<>();
        for (Map.Entry<Integer, Long> status : counts.statuses().entrySet()) {
            double share = (double) status.getValue() / Math.max(1, counts.sent());
            rows.add(new StatusRow(
                    CommandStatus.name(status.getKey()),
                    Figure.count(status.getValue()),
                    Shown.share(share),
                    Double.toString(Math.min(100, 100 * share))));
        }
        return rows;
    }

    /** How many sessions were bound, and for how much of the time they should have been. */
    String sessions() {
        Gauges gauges = result.total().gauges();
        String uptime = gauges.wantedNanos() == 0
                ? language.say("loadreport.none")
                : Shown.share((double) gauges.boundNanos() / gauges.wantedNanos());
        return language.say(
                "loadreport.sessions", Integer.toString(gauges.bound()), Integer.toString(gauges.sessions()), uptime);
    }

    String footer() {
        return language.say("loadreport.footer", Long.toString(result.seed()), tool.label());
    }

    boolean hasReasons() {
        return !result.why().isEmpty();
    }

    boolean hasNotes() {
        return !result.notes().isEmpty();
    }

    boolean hasThresholds() {
        return !result.thresholds().isEmpty();
    }

    boolean hasStatuses() {
        return !result.total().counts().statuses().isEmpty();
    }

    boolean hasPhases() {
        return result.phases().size() > 1;
    }

    boolean hasSteps() {
        return result.capacity().isPresent();
    }

    private List<String> said(List<Phrase> phrases) {
        return phrases.stream().map(language::say).toList();
    }

    static String word(Verdict verdict, Language language) {
        return language.say("verdict." + css(verdict));
    }

    static String css(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
