package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.smppassay.carrier.Watch;
import org.smppassay.driver.BindFailedException;
import org.smppassay.driver.Target;
import org.smppassay.evaluation.RunResult;
import org.smppassay.observation.MessagesCsv;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.OptOutsCsv;
import org.smppassay.observation.PanelCsv;
import org.smppassay.observation.RepliesCsv;
import org.smppassay.observation.Timeline;
import org.smppassay.observation.TimelineCsv;
import org.smppassay.observation.TimelineLog;
import org.smppassay.observation.TruthCsv;
import org.smppassay.report.Reports;
import org.smppassay.report.RunFolder;
import org.smppassay.run.Evaluation;
import org.smppassay.run.Onlooker;
import org.smppassay.run.SimulatedVenue;
import org.smppassay.run.Venue;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.wording.Language;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.WallClock;

/** One evaluation from scenario to run folder. */
final class EvaluationRun {
    private static final long ROWS_BY_DEFAULT = 200_000;

    private final WallClock clock = WallClock.start();
    private final LoadedScenario loaded;
    private final Scenario scenario;
    private final Evaluation evaluation;
    private final TestPlan plan;
    private final RunFolder folder;
    private final DayLength dayLength;
    private final Hearing hearing;
    private final boolean rows;
    private final Language language;
    private double wallSeconds;
    private Timeline timeline = Timeline.EMPTY;

    EvaluationRun(
            LoadedScenario loaded,
            Path folder,
            DayLength dayLength,
            Hearing hearing,
            Optional<Boolean> rows,
            Language language) {
        this.hearing = hearing;
        this.loaded = loaded;
        this.scenario = loaded.scenario();
        this.evaluation = new Evaluation(scenario);
        this.plan = evaluation.plan();
        this.folder = new RunFolder(folder);
        this.dayLength = dayLength;
        this.language = language;
        this.rows = rows.orElse(plan.totalMessages() <= ROWS_BY_DEFAULT);
    }

    Path folder() {
        return folder.path();
    }

    boolean interrupted() {
        return evaluation.interrupted();
    }

    /** False if the run leaves no messages.csv and truth.csv. */
    boolean writesRows() {
        return rows;
    }

    /** What the simulated carrier did; empty for a live one. */
    Timeline timeline() {
        return timeline;
    }

    double wallSeconds() {
        return wallSeconds;
    }

    /** Ends the run early: what was measured so far is judged and written down. May be called on any thread. */
    void interrupt() {
        evaluation.interrupt();
    }

    /** Runs the test, against {@code targets} or, if there are none, the scenario's own carrier, and writes the run folder. */
    RunResult carryOut(List<Target> targets, Console console, boolean quiet)
            throws IOException, InterruptedException, BindFailedException {
        if (targets.isEmpty()) {
            SimulatedVenue.carrierOf(scenario);
        }
        Files.createDirectories(folder.path());
        removeFormerFiles();
        loaded.asRun().writeTo(folder.scenario());
        RunResult result = targets.isEmpty()
                ? simulate(console, quiet)
                : carryOut(LiveVenue.open(scenario, plan.start(), dayLength, targets), console, quiet);
        wallSeconds = clock.elapsed().toMillis() / 1000.0;
        Reports.write(folder.path(), result, timeline, Build.info(), language, wallSeconds);
        return result;
    }

    /** What another run has left in the folder must not pass for this one's. */
    private void removeFormerFiles() throws IOException {
        for (Path file : folder.writtenAnew()) {
            Files.deleteIfExists(file);
        }
    }

    private RunResult simulate(Console console, boolean quiet)
            throws IOException, InterruptedException, BindFailedException {
        TimelineLog log = new TimelineLog();
        Instant dayOne = SimulatedVenue.dayOne(plan.start());
        RunResult result = simulate(Watch.none().withTimeline(log), dayOne, console, quiet);
        timeline = log.timeline();
        if (!timeline.isEmpty()) {
            TimelineCsv.write(folder.timeline(), timeline, dayOne);
        }
        return result;
    }

    private RunResult simulate(Watch watch, Instant dayOne, Console console, boolean quiet)
            throws IOException, InterruptedException, BindFailedException {
        if (!rows) {
            return carryOut(SimulatedVenue.open(scenario, plan.start(), calendar(), watch), console, quiet);
        }
        try (TruthCsv truth = TruthCsv.to(folder.truth(), dayOne)) {
            return simulate(watch, truth, dayOne, console, quiet);
        }
    }

    private RunResult simulate(Watch watch, TruthCsv truth, Instant dayOne, Console console, boolean quiet)
            throws IOException, InterruptedException, BindFailedException {
        Watch all = watch.withTruth(truth);
        if (scenario.backup().isEmpty()) {
            return carryOut(SimulatedVenue.open(scenario, plan.start(), calendar(), all), console, quiet);
        }
        try (TruthCsv backup = TruthCsv.to(folder.backupTruth(), dayOne)) {
            Watch second = watch.withTruth(backup);
            return carryOut(SimulatedVenue.open(scenario, plan.start(), calendar(), all, second), console, quiet);
        }
    }

    private RunCalendar calendar() {
        return dayLength.calendar(plan.start().toLocalDate());
    }

    private RunResult carryOut(Venue at, Console console, boolean quiet)
            throws IOException, InterruptedException, BindFailedException {
        Onlooker progress = (venue, tester) -> Progress.start(venue, tester, plan, console, quiet);
        try (Venue venue = at) {
            Instant start = venue.world().origin();
            try (OptOutsCsv optOuts = new OptOutsCsv(folder.optOuts(), start);
                    PanelCsv panel = new PanelCsv(folder.panel(), start)) {
                UnaryOperator<ObservationSink> heard =
                        evaluator -> hearing.before(ObservationSink.all(evaluator, panel), start, venue.simulated());
                if (!rows) {
                    return evaluation
                            .carryOut(venue, List.of(optOuts), heard, progress)
                            .withNotes(hearing.remarks());
                }
                try (MessagesCsv csv = MessagesCsv.to(folder.messages(), start);
                        RepliesCsv replies = RepliesCsv.to(folder.replies(), start)) {
                    return evaluation
                            .carryOut(venue, List.of(csv, replies, optOuts), heard, progress)
                            .withNotes(hearing.remarks());
                }
            }
        }
    }
}
