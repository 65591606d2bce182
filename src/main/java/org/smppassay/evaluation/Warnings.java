package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.observation.RunFacts;
import org.smppassay.statistics.DayCount;
import org.smppassay.statistics.Homogeneity;

/** What a reader should know beside the verdict. */
final class Warnings {
    /** Chi-square per degree of freedom over the hours from which messages evidently shared their fate. */
    private static final double LARGE_DISPERSION = 3;

    private static final double REMARKABLE = 0.001;

    private final List<String> found = new ArrayList<>();
    private final Observed observed;
    private final Counts counts;

    private Warnings(Observed observed) {
        this.observed = observed;
        this.counts = observed.counts();
    }

    static List<String> of(Observed observed, RunFacts facts, RunIdentity run, List<CriterionResult> judged) {
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
            found.add("The run was interrupted: " + Figure.count(counts.attempted()) + " of "
                    + Figure.count(counts.planned(), "planned message")
                    + " were sent, and those without a final receipt count as unknown.");
        } else {
            add(counts.skipped(), "planned message", "was never sent.", "were never sent.");
        }
        if (run.compressed()) {
            found.add(
                    "The calendar was compressed (--day-length): days were shorter than real days, latencies were not.");
        }
        String late = "sent after the window they were due in.";
        add(counts.sentLate(), "message", "was " + late, "were " + late);
    }

    private void aboutMessages() {
        String unanswered = "never answered, so nobody knows what became of ";
        add(counts.unanswered(), "message", "was " + unanswered + "it.", "were " + unanswered + "them.");
        String pending = "no final receipt by the deadline.";
        add(counts.pending(), "accepted message", "has " + pending, "have " + pending);
        String inferred = "accepted as a receipt proves, although no response said so.";
        add(counts.inferred(), "message", "was " + inferred, "were " + inferred);
        if (counts.replies().complaint() > counts.delivered()) {
            found.add("There were more complaints than delivered messages.");
        }
    }

    private void aboutReceipts() {
        String late = "came after the deadline.";
        add(counts.late(), "receipt", late, late);
        Counts.Receipts receipts = counts.receipts();
        String ambiguous = "more than one message and could not be counted.";
        add(receipts.ambiguous(), "receipt", "fits " + ambiguous, "fit " + ambiguous);
        add(receipts.malformed(), "receipt", "could not be read.", "could not be read.");
        String orphan = "no message of this test.";
        add(receipts.orphan(), "receipt", "belongs to " + orphan, "belong to " + orphan);
    }

    private void aboutTheLine(RunFacts facts) {
        String errors = "from the other side could not be read, came too late or made no sense.";
        add(facts.line().protocolErrors(), "PDU", errors, errors);
        add(facts.line().connectionsLost(), "connection", "was lost.", "were lost.");
    }

    /** The hours it began with are named here only if the criterion on fluctuation does not name them. */
    private void aboutDispersion(boolean fluctuationJudged) {
        List<DayCount> hours = observed.hours().stream()
                .map(hour -> observed.dayCount(hour.tally()))
                .toList();
        Homogeneity homogeneity = Homogeneity.of(hours);
        if (homogeneity.chiSquarePValue() < REMARKABLE && homogeneity.dispersion() >= LARGE_DISPERSION) {
            found.add("Messages shared their fate: hours differ " + Math.round(homogeneity.dispersion())
                    + " times as much as independent messages would (dispersion), so intervals are too narrow."
                    + (fluctuationJudged ? "" : onset()));
        }
    }

    private String onset() {
        return Onset.find(observed).map(onset -> " " + onset.words()).orElse("");
    }

    private void add(long count, String noun, String one, String many) {
        if (count > 0) {
            found.add(Figure.count(count, noun, one, many));
        }
    }
}
