package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.BindFailedException;
import org.smppassay.report.SweepReport;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.sweep.Seeds;
import org.smppassay.sweep.Sweep;
import org.smppassay.sweep.SweepResult;
import org.smppassay.sweep.SweepResult.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs simulated evaluations over many seeds. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Runs the simulated evaluation with many seeds, on all cores, and says how often each verdict comes out.",
            "Luck is all that differs between the runs: the shares say what the plan can be relied on for."
        },
        footer = {
            "",
            "Examples:",
            "  assay sweep three-step-test --seeds 100",
            "  assay sweep healthy lost-receipts --seeds 1..20 --format markdown --out shares.md",
            "  assay sweep underpowered-1000 --seeds 1000 --jobs 2 --format csv",
            "  assay sweep healthy --seeds 50 --at-least PASS=95%% --at-most FAIL=1%%",
            "  assay sweep one-bad-operator --at-least delivery_rate/china-telecom:FAIL=99%%",
            "",
            "Exit codes: 0 done, and all that --at-least and --at-most ask for came out;",
            "            1 it did not; 2 wrong usage or invalid scenario; 5 or 70 a run came",
            "            to no verdict; 130 interrupted (the runs that had ended are told of)."
        })
final class SweepCommand implements Callable<Integer> {
    private static final int MOST_JOBS = 1000;

    private final Console console;

    /** Forms of the figures. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        CSV
    }

    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Scenario files, or names in the library.")
    private List<String> scenarios = List.of();

    @Mixin
    private final ValueChanges changes = new ValueChanges();

    @Option(
            names = "--seeds",
            paramLabel = "N|A..B",
            defaultValue = "100",
            description = "How many seeds, or the first and the last. Default: ${DEFAULT-VALUE}.")
    private String seeds = "100";

    @Option(
            names = "--first-seed",
            paramLabel = "N",
            description = "The first of the seeds. Default: the scenario's own.")
    private @Nullable Long firstSeed;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many runs at a time. Default: one for each processor.")
    private @Nullable Integer jobs;

    @Option(
            names = "--at-least",
            paramLabel = "VERDICT=SHARE",
            description = {
                "Exit 1 unless the verdict comes out in at least that share of the runs. Repeatable.",
                "PASS=95%%, naive:FAIL=70%%, fluctuation:INCONCLUSIVE=99%%, delivery_rate/china-unicom:PASS=1%%"
            })
    private List<String> atLeast = List.of();

    @Option(
            names = "--at-most",
            paramLabel = "VERDICT=SHARE",
            description = "Exit 1 if the verdict comes out in more than that share of the runs. Repeatable.")
    private List<String> atMost = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, markdown or csv. Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--quiet", description = "Print one line a scenario, and no progress.")
    private boolean quiet;

    @Mixin
    private final SheetOptions output = new SheetOptions();

    SweepCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<SweepDemand> demands = demands();
        List<Sweep> sweeps = sweeps();
        output.check();
        AtomicBoolean interrupted = new AtomicBoolean();
        Runnable stop = () -> {
            interrupted.set(true);
            sweeps.forEach(Sweep::interrupt);
        };
        return Interrupts.heed(stop, ExitCode.INTERRUPTED, () -> {
            List<SweepResult> results = new ArrayList<>();
            for (Sweep sweep : sweeps) {
                if (!interrupted.get()) {
                    results.add(carryOut(sweep));
                }
            }
            output.write(console, rendered(results));
            return interrupted.get() ? ExitCode.INTERRUPTED : exitCode(results, demands);
        });
    }

    private List<SweepDemand> demands() {
        return Stream.concat(
                        atLeast.stream().map(text -> SweepDemand.parse(true, text)),
                        atMost.stream().map(text -> SweepDemand.parse(false, text)))
                .toList();
    }

    private List<Sweep> sweeps() {
        SeedRange range = SeedRange.parse(seeds);
        if (range.first().isPresent() && firstSeed != null) {
            throw new CommandException(ExitCode.USAGE, "--first-seed goes with a number of seeds, not with a range");
        }
        int atATime = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (atATime < 1 || atATime > MOST_JOBS) {
            throw new CommandException(ExitCode.USAGE, "--jobs: expected 1 to " + MOST_JOBS + ", found " + atATime);
        }
        List<Sweep> sweeps = new ArrayList<>();
        for (String named : scenarios) {
            Scenario scenario = ScenarioLoader.load(ScenarioSource.resolve(named), changes.overrides())
                    .scenario();
            sweeps.add(new Sweep(scenario, replay(named), from(range, scenario), atATime));
        }
        return sweeps;
    }

    private Seeds from(SeedRange range, Scenario scenario) {
        long first = range.first().orElse(firstSeed == null ? scenario.seed() : firstSeed);
        try {
            return new Seeds(first, range.count());
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--seeds: " + e.getMessage(), e);
        }
    }

    private String replay(String named) {
        List<String> words = new ArrayList<>(List.of("evaluate", named));
        words.addAll(changes.arguments());
        return "assay " + Main.commandLine(words.toArray(String[]::new));
    }

    private SweepResult carryOut(Sweep sweep) throws InterruptedException {
        SweepProgress progress =
                new SweepProgress(console, sweep.name(), sweep.seeds().count(), quiet);
        try {
            return sweep.carryOut(progress::ended);
        } finally {
            progress.clear();
        }
    }

    private String rendered(List<SweepResult> results) {
        return switch (format) {
            case JSON -> SweepReport.json(results, Build.info());
            case CSV -> SweepReport.csv(results);
            case MARKDOWN -> SweepReport.markdown(results);
            case TEXT ->
                results.stream()
                        .map(quiet ? SweepReport::line : r -> SweepReport.text(r, output.color(console)))
                        .collect(Collectors.joining());
        };
    }

    private int exitCode(List<SweepResult> results, List<SweepDemand> demands) {
        int exitCode = ExitCode.OK;
        for (SweepResult result : results) {
            for (SweepDemand demand : demands) {
                Optional<String> complaint = demand.complaint(result);
                complaint.ifPresent(text -> console.err().println("not as expected: " + text));
                exitCode = complaint.isPresent() ? ExitCode.FAIL : exitCode;
            }
        }
        return results.stream()
                .flatMap(result -> result.troubles().stream())
                .findFirst()
                .map(SweepCommand::exitCode)
                .orElse(exitCode);
    }

    private static int exitCode(Trouble trouble) {
        return trouble.why() instanceof BindFailedException ? ExitCode.NO_CONNECTION : ExitCode.INTERNAL;
    }
}
