package org.smppassay.performance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.Capacity.Ending;
import org.smppassay.performance.ThresholdResult.Unit;
import org.smppassay.scenario.load.Arrivals;
import org.smppassay.scenario.load.CapacitySearch;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Measure.OfLatency;
import org.smppassay.scenario.load.Measure.Statistic;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.scenario.value.Rate;
import org.smppassay.wording.Phrase;

/**
 * Searches for the highest rate that holds the thresholds: it doubles the rate until one fails (or halves it until one holds), halves the
 * gap between held and failed until that is narrow enough, and holds the rate found once more. A rate that fails then counts as
 * failed, and the search goes on below it. A step in which the generator was late says nothing and is taken again; three of them in
 * a row are the generator's own limit, which ends the search. Owned by the load's loop.
 *
 * <pre>
 *   UP ──failed──► NARROW ──narrow──► CONFIRM ──held──► found
 *   │ ▲              ▲                   │
 *   │ └held          └─────failed────────┘
 *   └──failed at first──► DOWN ──held──► NARROW
 * </pre>
 */
public final class CapacityCourse implements Course, LoadListener {
    /** What a rate has to hold if a plan says nothing: hardly anybody waits a second, and hardly anything goes wrong. */
    public static final List<Threshold> DEFAULT_LEVEL =
            List.of(Threshold.parse("response.p99 < 1s"), Threshold.parse("errors < 1%"));

    /** Whatever else has to hold, a rate is held only if so much of it is accepted in the time it takes. */
    private static final double ATTAINED = 0.99;

    private static final double FASTEST = 1_000_000;
    private static final double SLOWEST = 1;
    private static final int MOST_STEPS = 100;
    private static final int MOST_HOLDS = 10;

    /** A machine that was busy with something else for a moment is no limit: the rate is tried again. */
    private static final int LATE_IN_A_ROW = 3;

    /** Where nothing at all is accepted, and again at another rate, the rate is not what matters. */
    private static final int SILENT_IN_A_ROW = 2;

    /** Not every submission is answered, and by chance there are fewer. */
    private static final double SPARE = 1.2;

    private final CapacitySearch search;
    private final LoadPlan plan;
    private final List<Threshold> level;
    private final List<CapacityStep> steps = new ArrayList<>();
    private Optional<Ending> ending = Optional.empty();
    private double rate;
    private double held;
    private double failed;
    private int late;
    private int silent;
    private boolean confirming;
    private boolean warm;

    /** @param plan its capacity section says where to search; its thresholds have to hold, or {@link #DEFAULT_LEVEL} if it has none */
    public CapacityCourse(LoadPlan plan) {
        this.search = plan.capacity();
        this.plan = plan;
        this.level = level(plan);
        this.rate = search.from().perSecond();
        this.warm = plan.warmUp().isZero();
    }

    /** What has to hold of each rate. */
    static List<Threshold> level(LoadPlan plan) {
        return plan.thresholds().isEmpty() ? DEFAULT_LEVEL : plan.thresholds();
    }

    @Override
    public Optional<Phase> next() {
        if (ending.isPresent()) {
            return Optional.empty();
        }
        if (!warm) {
            return Optional.of(new Phase(PhaseSpec.WARM_UP, spec(plan.warmUp()), false));
        }
        String name = (confirming ? "confirm " : "step ") + (steps.size() + 1);
        return Optional.of(new Phase(name, spec(hold()), true));
    }

    @Override
    public boolean decidesByFigures() {
        return true;
    }

    /** As long as asked for; longer, if a percentile takes more samples than that, but no more than ten times. */
    private Duration hold() {
        long samples = level.stream()
                .map(Threshold::measure)
                .flatMap(measure -> measure instanceof OfLatency latency ? Stream.of(latency.statistic()) : Stream.of())
                .filter(Statistic::isPercentile)
                .mapToLong(statistic -> Samples.needed(statistic.share()))
                .max()
                .orElse(0);
        Duration needed = Duration.ofSeconds((long) Math.ceil(samples * SPARE / rate));
        Duration longest = search.hold().multipliedBy(MOST_HOLDS);
        Duration wanted = needed.compareTo(longest) < 0 ? needed : longest;
        return wanted.compareTo(search.hold()) > 0 ? wanted : search.hold();
    }

    private PhaseSpec spec(Duration length) {
        Arrivals arrivals = plan.phases().get(0).arrivals();
        return new PhaseSpec(
                Optional.empty(),
                Optional.of(new Rate(rate)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                arrivals,
                Optional.of(length),
                Optional.empty());
    }

    @Override
    public void second(Interval second) {
        // Whole steps are judged.
    }

    @Override
    public void phase(Interval phase) {
        if (!warm) {
            warm = true;
            return;
        }
        Figures figures = Figures.of(phase);
        if (LoadSoundness.isLate(figures, plan.generatorLag())) {
            steps.add(new CapacityStep(rate, false, figures, Phrase.of("performance.step-generator")));
            if (++late == LATE_IN_A_ROW || steps.size() == MOST_STEPS) {
                ending = Optional.of(Ending.GENERATOR);
            }
            return;
        }
        late = 0;
        silent = figures.counts().accepted() == 0 ? silent + 1 : 0;
        Optional<Phrase> why = broken(figures).or(() -> behind(figures));
        steps.add(new CapacityStep(rate, why.isEmpty(), figures, why.orElse(Phrase.nothing())));
        if (why.isEmpty()) {
            wasHeld();
        } else {
            hasFailed();
        }
        if (silent == SILENT_IN_A_ROW) {
            ending = Optional.of(Ending.GONE);
        }
        if (ending.isEmpty() && steps.size() == MOST_STEPS) {
            ending = Optional.of(Ending.STOPPED);
        }
    }

    /** What is not shown to hold has failed: a step too short for its percentiles proves nothing. */
    private Optional<Phrase> broken(Figures figures) {
        return level.stream()
                .map(threshold -> ThresholdJudge.judge(threshold, figures))
                .filter(result -> result.verdict() != Verdict.PASS)
                .map(ThresholdResult::words)
                .findFirst();
    }

    /** A server that takes more time than it was given works off what is due, but does not hold the rate. */
    private Optional<Phrase> behind(Figures figures) {
        Counts counts = figures.counts();
        double inTime = Math.min(1, (double) hold().toNanos() / figures.lengthNanos());
        double attained = counts.due() == 0 ? 0 : inTime * counts.accepted() / counts.due();
        return attained >= ATTAINED
                ? Optional.empty()
                : Optional.of(Phrase.of(
                        "performance.not-attained",
                        Shown.rate(figures.perSecond(counts.accepted())),
                        Shown.of(attained, Unit.SHARE)));
    }

    private void wasHeld() {
        held = Math.max(held, rate);
        if (confirming) {
            ending = Optional.of(failed == 0 ? Ending.ALL_HELD : Ending.FOUND);
        } else {
            goOn();
        }
    }

    private void hasFailed() {
        failed = failed == 0 ? rate : Math.min(failed, rate);
        confirming = false;
        held = steps.stream()
                .filter(step -> step.held() && step.perSecond() < failed)
                .mapToDouble(CapacityStep::perSecond)
                .max()
                .orElse(0);
        if (held == 0 && failed <= SLOWEST) {
            ending = Optional.of(Ending.NONE_HELD);
        } else {
            goOn();
        }
    }

    private void goOn() {
        double top = search.to().map(Rate::perSecond).orElse(FASTEST);
        if (failed == 0) {
            confirming = held >= top;
            rate = confirming ? held : Math.min(top, 2 * held);
        } else if (held == 0) {
            rate = Math.max(SLOWEST, failed / 2);
        } else {
            confirming = failed - held <= held * search.precision().value() * (1 + 1e-9);
            rate = confirming ? held : (held + failed) / 2;
        }
    }

    /** What was found; {@link Ending#STOPPED} as long as the search goes on. Called after the load has ended. */
    public Capacity capacity() {
        return new Capacity(held, failed, ending.orElse(Ending.STOPPED), steps);
    }
}
