package org.smppassay.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.smppassay.regression.Finding.Answer;
import org.smppassay.statistics.Holm;
import org.smppassay.statistics.PairedEvidence;
import org.smppassay.wording.Phrase;

/**
 * Decides what pairs say of several metrics. One is worse if the signed-rank test, adjusted over all metrics, shows a change
 * for the worse, and both the test and the bootstrap's interval put the change beyond the margin.
 *
 * @param rule what counts as worse
 * @param metrics which are compared
 * @param twoSided whether both directions are asked for, as between the base and itself; else only the worse
 */
record Jury(Rule rule, List<Metric> metrics, boolean twoSided) {

    /** With fewer pairs no metric can be decided in either direction. */
    int leastPairs() {
        return PairedEvidence.leastPairs(rule.alpha(), Math.max(1, metrics.size()));
    }

    /** The chance of each wrong decision in one direction. */
    private double level() {
        return twoSided ? rule.alpha() / 2 : rule.alpha();
    }

    List<Finding> decide(Pairs pairs) {
        List<Optional<Trial>> trials = metrics.stream().map(pairs::trial).toList();
        List<Double> adjusted = Holm.adjust(trials.stream()
                .map(trial -> trial.map(this::noChange).orElse(1.0))
                .toList());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            findings.add(finding(metrics.get(i), trials.get(i), adjusted.get(i)));
        }
        return findings;
    }

    private double noChange(Trial trial) {
        PairedEvidence evidence = trial.evidence();
        double worse = evidence.aboveZero();
        return twoSided ? Math.min(1, 2 * Math.min(worse, evidence.belowZero())) : worse;
    }

    private Finding finding(Metric metric, Optional<Trial> trial, double adjusted) {
        int pairs = trial.map(found -> found.evidence().pairs()).orElse(0);
        Answer answer = pairs < leastPairs()
                ? Answer.UNDECIDED
                : answer(trial.orElseThrow().evidence(), rule.worst(metric), adjusted);
        Optional<Change> change = trial.map(found -> found.change(rule.worst(metric), 1 - 2 * level()));
        OptionalLong needed = answer == Answer.UNDECIDED ? needed(trial, metric) : OptionalLong.empty();
        Phrase words = change.map(seen -> pairs < leastPairs()
                        ? Sayings.tooFew(metric, pairs, leastPairs())
                        : Sayings.finding(metric, answer, pairs, seen, needed))
                .orElseGet(() -> Sayings.notMeasured(metric));
        return new Finding(metric, answer, pairs, change, adjusted, needed, words);
    }

    private Answer answer(PairedEvidence evidence, double worst, double adjusted) {
        boolean changed = adjusted <= rule.alpha();
        if (changed && evidence.above(worst) <= level()) {
            return Answer.WORSE;
        }
        if ((changed || !twoSided) && evidence.below(-worst) <= level()) {
            return Answer.BETTER;
        }
        boolean notWorse = evidence.below(worst) <= level();
        boolean notBetter = evidence.above(-worst) <= level();
        return notWorse && (notBetter || !twoSided) ? Answer.HELD : Answer.UNDECIDED;
    }

    private OptionalLong needed(Optional<Trial> trial, Metric metric) {
        if (trial.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong needed = trial.get().evidence().needed(rule.worst(metric), level());
        return needed.isEmpty() ? needed : OptionalLong.of(Math.max(leastPairs(), needed.getAsLong()));
    }
}
