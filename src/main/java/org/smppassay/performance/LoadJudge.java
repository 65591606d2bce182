package org.smppassay.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Verdict;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Measure;
import org.smppassay.scenario.load.Measure.OfLatency;
import org.smppassay.scenario.load.Measure.OfRate;
import org.smppassay.scenario.load.Measure.OfShare;
import org.smppassay.scenario.load.Measure.Quantity;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.wording.Phrase;

/** From what a load saw to a verdict. Pure. */
public final class LoadJudge {
    private final LoadPlan plan;
    private final LoadRecord record;

    private LoadJudge(LoadPlan plan, LoadRecord record) {
        this.plan = plan;
        this.record = record;
    }

    /**
     * Concludes.
     *
     * @param scenario its name
     * @param seed of the random streams
     */
    public static LoadResult conclude(String scenario, long seed, LoadPlan plan, LoadRecord record) {
        return new LoadJudge(plan, record).conclude(scenario, seed);
    }

    private LoadResult conclude(String scenario, long seed) {
        List<ThresholdResult> thresholds = record.capacity().isPresent()
                ? List.of()
                : plan.thresholds().stream().map(this::judge).toList();
        boolean tookNothing = tookNothing() && verdict(thresholds) == Verdict.FAIL;
        List<Phrase> complaints = tookNothing ? List.of() : complaints();
        Verdict verdict = complaints.isEmpty() ? verdict(thresholds) : Verdict.INVALID;
        List<Phrase> why = new ArrayList<>(complaints);
        if (tookNothing) {
            why.add(Phrase.of("performance.nothing-sent"));
        }
        record.broken().ifPresent(threshold -> why.add(Phrase.of("performance.ended-early", threshold.text())));
        if (complaints.isEmpty()) {
            record.capacity().ifPresent(capacity -> why.add(CapacityWords.of(capacity)));
            why.addAll(reasons(thresholds));
        }
        return new LoadResult(
                scenario,
                seed,
                verdict,
                why,
                notes(),
                thresholds,
                record.total(),
                record.phases(),
                record.seconds(),
                record.capacity());
    }

    /** Whether it was the server by which nothing was sent: nobody was bound, or the warm-up filled the windows to the end. */
    private boolean tookNothing() {
        Gauges gauges = record.total().gauges();
        Counts counts = record.total().counts();
        return counts.sent() == 0
                && counts.due() > 0
                && (gauges.bound() == 0 || (gauges.room() > 0 && gauges.inFlight() >= gauges.room()));
    }

    /** A search for the capacity goes on until something is too much, the generator too; it says so itself. */
    private List<Phrase> complaints() {
        List<Figures> phases = record.phases();
        return record.capacity().isPresent()
                ? LoadSoundness.bookkeeping(record.total())
                : LoadSoundness.complaints(plan.generatorLag(), record.total(), phases);
    }

    private ThresholdResult judge(Threshold threshold) {
        ThresholdResult result = figures(threshold)
                .map(figures -> ThresholdJudge.judge(threshold, figures))
                .orElseGet(() -> ThresholdJudge.unseen(threshold));
        if (record.broken().filter(threshold::equals).isPresent()) {
            return result.broken();
        }
        return record.cutShort() && dependsOnTheRest(threshold, result.verdict()) ? result.notAwaited() : result;
    }

    /** Whether receipts that were never waited for could have turned the verdict. */
    private boolean dependsOnTheRest(Threshold threshold, Verdict verdict) {
        boolean timesReceipts =
                threshold.measure() instanceof OfLatency latency && latency.quantity() == Quantity.DELIVERY;
        return timesReceipts
                ? verdict == Verdict.PASS && record.total().gauges().awaitingReceipt() > 0
                : verdict == Verdict.FAIL && countsReceipts(threshold.measure());
    }

    /** Whether receipts that were never waited for make it worse than it is. */
    private static boolean countsReceipts(Measure measure) {
        return measure == OfShare.MISSING_RECEIPTS || measure == OfRate.RECEIPTS;
    }

    private Optional<Figures> figures(Threshold threshold) {
        return threshold.phase().isEmpty()
                ? Optional.of(record.total())
                : record.phases().stream()
                        .filter(phase -> phase.phase().equals(threshold.phase().get()))
                        .findFirst();
    }

    private Verdict verdict(List<ThresholdResult> thresholds) {
        if (record.capacity().isPresent()) {
            return switch (record.capacity().get().ending()) {
                case FOUND, ALL_HELD -> Verdict.PASS;
                case NONE_HELD, GONE -> Verdict.FAIL;
                case GENERATOR, STOPPED -> Verdict.INCONCLUSIVE;
            };
        }
        List<Verdict> all = thresholds.stream().map(ThresholdResult::verdict).toList();
        if (all.contains(Verdict.FAIL)) {
            return Verdict.FAIL;
        }
        return record.interrupted() || all.contains(Verdict.INCONCLUSIVE) ? Verdict.INCONCLUSIVE : Verdict.PASS;
    }

    /** What failed, then what stayed open; only where neither did, what held. */
    private List<Phrase> reasons(List<ThresholdResult> thresholds) {
        if (record.interrupted()
                && record.capacity().isEmpty()
                && thresholds.stream().allMatch(threshold -> threshold.verdict() == Verdict.PASS)) {
            return List.of(Phrase.of("performance.not-to-the-end"));
        }
        if (thresholds.isEmpty()) {
            return record.capacity().isPresent() ? List.of() : List.of(Phrase.of("performance.nothing-judged"));
        }
        List<Phrase> reasons = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.INCONCLUSIVE)) {
            thresholds.stream()
                    .filter(threshold -> threshold.verdict() == verdict)
                    .forEach(threshold -> reasons.add(threshold.words()));
        }
        if (reasons.isEmpty()) {
            thresholds.forEach(threshold -> reasons.add(threshold.words()));
        }
        return reasons;
    }

    private List<Phrase> notes() {
        List<Phrase> notes = new ArrayList<>();
        if (record.interrupted()) {
            notes.add(Phrase.of(LoadNotes.INTERRUPTED));
        }
        long sent = record.phases().stream()
                .mapToLong(phase -> phase.counts().sent())
                .sum();
        plan.maxMessages()
                .filter(most -> sent >= most)
                .ifPresent(most -> notes.add(Phrase.of("performance.max-messages", Figure.count(most))));
        if (record.capacity().isPresent()) {
            String level =
                    CapacityCourse.level(plan).stream().map(Threshold::text).collect(Collectors.joining(", "));
            notes.add(Phrase.of("performance.capacity-level", level));
        } else {
            notes.addAll(LoadNotes.ofPace(record.total(), record.seconds()));
        }
        notes.addAll(LoadNotes.of(record.total(), record.seconds(), record.cutShort()));
        return notes;
    }
}
