package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.observation.RunFacts;
import org.smppassay.statistics.Homogeneity;
import org.smppassay.wording.Phrase;

/** What a reader should know beside the verdict. */
final class Warnings {
    /** Chi-square per degree of freedom over the hours from which messages evidently shared their fate. */
    private static final double LARGE_DISPERSION = 3;

    private static final double REMARKABLE = 0.001;

    private final List<Phrase> found = new ArrayList<>();
    private final Observed observed;
    private final Counts counts;

    private Warnings(Observed observed) {
        this.observed = observed;
        this.counts = observed.counts();
    }

    static List<Phrase> of(Observed observed, RunFacts facts, RunIdentity run, List<CriterionResult> judged) {
        Warnings warnings = new Warnings(observed);
        warnings.aboutThePlan(facts, run);
        warnings.aboutMessages();
        warnings.aboutReceipts();
        warnings.aboutTheLine(facts);
        warnings.aboutDispersion(judged.stream().anyMatch(c -> c.name().equals(FluctuationJudge.NAME)));
        return List.copyOf(warnings.found);
    }

    private void aboutThePlan(RunFacts facts, RunIdentity run) {
        if (facts.interrupted()) {
            found.add(Phrase.of("notes.interrupted", counts.attempted(), counts.planned()));
        } else {
            add("notes.skipped", counts.skipped());
        }
        if (run.compressed()) {
            found.add(Phrase.of("notes.compressed"));
        }
        add("notes.sent-late", counts.sentLate());
    }

    private void aboutMessages() {
        add("notes.unanswered", counts.unanswered());
        add("notes.pending", counts.pending());
        add("notes.inferred", counts.inferred());
        if (counts.replies().complaint() > counts.delivered()) {
            found.add(Phrase.of("notes.many-complaints"));
        }
    }

    private void aboutReceipts() {
        Counts.Receipts receipts = counts.receipts();
        add("notes.late-receipts", counts.late());
        add("notes.ambiguous-receipts", receipts.ambiguous());
        add("notes.malformed-receipts", receipts.malformed());
        add("notes.orphan-receipts", receipts.orphan());
    }

    private void aboutTheLine(RunFacts facts) {
        add("notes.protocol-errors", facts.line().protocolErrors());
        add("notes.connections-lost", facts.line().connectionsLost());
    }

    /** The hours it began with are named here only if the criterion on fluctuation does not name them. */
    private void aboutDispersion(boolean fluctuationJudged) {
        Homogeneity homogeneity = Homogeneity.of(observed.hourCounts());
        if (homogeneity.chiSquarePValue() < REMARKABLE && homogeneity.dispersion() >= LARGE_DISPERSION) {
            String times = Long.toString(Math.round(homogeneity.dispersion()));
            found.add(Phrase.sentences(
                    Phrase.of("notes.shared-fate", times), fluctuationJudged ? Phrase.nothing() : onset()));
        }
    }

    private Phrase onset() {
        return Onset.find(observed).map(Onset::words).orElseGet(Phrase::nothing);
    }

    private void add(String key, long count) {
        if (count > 0) {
            found.add(Phrase.of(key, count));
        }
    }
}
