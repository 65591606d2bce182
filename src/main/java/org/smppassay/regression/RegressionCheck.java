package org.smppassay.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.smppassay.evaluation.Verdict;
import org.smppassay.regression.Finding.Answer;
import org.smppassay.statistics.PairedEvidence;
import org.smppassay.wording.Phrase;

/** Compares repeated load runs of two builds, taken in turn, in pairs. */
public final class RegressionCheck {
    /** As many rounds as are taken at most. */
    public static final int MOST_ROUNDS = PairedEvidence.MOST_PAIRS;

    private final Side base;
    private final Side candidate;
    private final Optional<Side> control;
    private final Rule rule;

    private RegressionCheck(Side base, Side candidate, Optional<Side> control, Rule rule) {
        this.base = base;
        this.candidate = candidate;
        this.control = control;
        this.rule = rule;
    }

    /**
     * Compares.
     *
     * @param base has at least one run, as has the candidate; no side more than {@link #MOST_ROUNDS}
     * @param control the base's endpoint, measured a second time in each round
     */
    public static Regression of(Side base, Side candidate, Optional<Side> control, Rule rule) {
        return new RegressionCheck(base, candidate, control, rule).conclude();
    }

    private Regression conclude() {
        List<Metric> metrics = rule.asked()
                ? rule.metrics()
                : rule.metrics().stream().filter(this::measured).toList();
        Jury jury = new Jury(rule, metrics, false);
        Pairs pairs = Pairs.of(base, candidate);
        List<Finding> findings = jury.decide(pairs);
        Optional<List<Finding>> again = control.map(side -> new Jury(rule, metrics, true).decide(Pairs.of(base, side)));
        Verdict verdict = verdict(findings, again);
        List<LeftOut> leftOut = leftOut();
        return new Regression(
                base.runs().get(0).scenario(),
                rule,
                verdict,
                why(verdict, findings, again),
                notes(findings, again, leftOut),
                findings,
                again,
                leftOut,
                pairs.all().size(),
                jury.leastPairs());
    }

    private boolean measured(Metric metric) {
        return Stream.concat(base.runs().stream(), candidate.runs().stream())
                .anyMatch(run -> run.figure(metric).isPresent()
                        && metric.comparable(run.figure(metric).getAsDouble()));
    }

    private static Verdict verdict(List<Finding> findings, Optional<List<Finding>> control) {
        if (control.stream().flatMap(List::stream).anyMatch(RegressionCheck::fires)) {
            return Verdict.INVALID;
        }
        if (findings.stream().anyMatch(finding -> finding.answer() == Answer.WORSE)) {
            return Verdict.FAIL;
        }
        boolean open =
                findings.isEmpty() || findings.stream().anyMatch(finding -> finding.answer() == Answer.UNDECIDED);
        return open ? Verdict.INCONCLUSIVE : Verdict.PASS;
    }

    /** Whether a control tells the base from itself. */
    private static boolean fires(Finding control) {
        return control.answer() == Answer.WORSE || control.answer() == Answer.BETTER;
    }

    private List<Phrase> why(Verdict verdict, List<Finding> findings, Optional<List<Finding>> control) {
        return switch (verdict) {
            case INVALID ->
                Stream.concat(
                                Stream.of(Phrase.of("regression.control-fired")),
                                control.orElseThrow().stream()
                                        .filter(RegressionCheck::fires)
                                        .map(Finding::words))
                        .toList();
            case FAIL -> words(findings, Answer.WORSE);
            case INCONCLUSIVE ->
                findings.isEmpty() ? List.of(Phrase.of("regression.nothing-measured")) : undecided(findings);
            case PASS -> List.of(Phrase.of("regression.passed", Shown.share(rule.margin())));
        };
    }

    /** With too few rounds the sentence is the same for each measure, and told once. */
    private List<Phrase> undecided(List<Finding> findings) {
        int pairs = Pairs.of(base, candidate).all().size();
        int least = new Jury(rule, findings.stream().map(Finding::metric).toList(), false).leastPairs();
        return pairs < least
                ? List.of(Phrase.of("regression.too-few-rounds", pairs, least))
                : words(findings, Answer.UNDECIDED);
    }

    private static List<Phrase> words(List<Finding> findings, Answer answer) {
        return findings.stream()
                .filter(finding -> finding.answer() == answer)
                .map(Finding::words)
                .toList();
    }

    private List<Phrase> notes(List<Finding> findings, Optional<List<Finding>> again, List<LeftOut> leftOut) {
        List<Phrase> notes = new ArrayList<>(words(findings, Answer.BETTER));
        if (!leftOut.isEmpty()) {
            notes.add(Phrase.of("regression.left-out", leftOut.size()));
        }
        notes.add(again.map(this::controlled).orElseGet(() -> Phrase.of("regression.no-control")));
        return notes;
    }

    private Phrase controlled(List<Finding> again) {
        int pairs = Pairs.of(base, control.orElseThrow()).all().size();
        int least = new Jury(rule, again.stream().map(Finding::metric).toList(), true).leastPairs();
        if (pairs < least) {
            return Phrase.of("regression.control-too-few", pairs, least);
        }
        return again.stream().anyMatch(RegressionCheck::fires)
                ? Phrase.nothing()
                : Phrase.of("regression.control-quiet", pairs);
    }

    private List<LeftOut> leftOut() {
        List<Side> sides =
                Stream.concat(Stream.of(base, candidate), control.stream()).toList();
        List<LeftOut> leftOut = new ArrayList<>();
        for (String round : rounds(sides)) {
            for (Side side : sides) {
                whyUnusable(side, round).ifPresent(why -> leftOut.add(new LeftOut(round, side.role(), why)));
            }
        }
        return leftOut;
    }

    /** All rounds that any side knows of, in their order. */
    private static SortedSet<String> rounds(List<Side> sides) {
        SortedSet<String> rounds = new TreeSet<>(Side.ROUNDS);
        for (Side side : sides) {
            side.runs().forEach(run -> rounds.add(run.round()));
            rounds.addAll(side.unended());
        }
        return rounds;
    }

    private static Optional<Phrase> whyUnusable(Side side, String round) {
        if (side.unended().contains(round)) {
            return Optional.of(Phrase.of("regression.left-unended"));
        }
        Optional<LoadRun> run = side.run(round);
        if (run.isEmpty()) {
            return Optional.of(Phrase.of("regression.left-missing"));
        }
        return run.filter(found -> !found.sound()).map(found -> Phrase.of("regression.left-invalid", found.why()));
    }
}
