package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smppassay.driver.Target;
import org.smppassay.evaluation.ExpectationCheck;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.report.ResultJson;
import org.smppassay.report.RunFolder;
import org.smppassay.report.TerminalSummary;
import org.smppassay.run.Evaluation;
import org.smppassay.scenario.Expectation;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a channel evaluation and judges it. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Runs the scenario's channel test and says what it shows.",
            "Without --target the scenario's carrier is simulated in virtual time: five days in a second.",
            "The text is linted first, as test.lint says: findings go to stderr, or the test is refused."
        },
        footer = {
            "",
            "Examples:",
            "  assay evaluate scenarios/three-step-test.yaml",
            "  assay evaluate healthy --seed 7 --set test.messages=5000/day",
            "  assay evaluate healthy --complaints complaints.csv --panel handsets.csv",
            "  SMPP_PASSWORD=secret assay evaluate three-step-test --day-length 10s \\",
            "      --target smpp://tester@127.0.0.1:2775",
            "",
            "Exit codes: 0 PASS, 1 FAIL, 2 wrong usage or invalid scenario, 3 INCONCLUSIVE,",
            "            4 INVALID, 5 could not connect or bind, 70 internal error,",
            "            130 interrupted (what was measured so far is written down)."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ScenarioOptions scenarioOptions = new ScenarioOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final TargetOptions targetOptions = new TargetOptions();

    @Mixin
    private final DayLength dayLength = new DayLength();

    @Mixin
    private final WitnessOptions witnesses = new WitnessOptions();

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Option(names = "--check-expect", description = "Exit 0 if the scenario's expect section holds, else 1.")
    private boolean checkExpect;

    @Option(names = "--inconclusive-ok", description = "Exit 0 instead of 3 if the verdict is INCONCLUSIVE.")
    private boolean inconclusiveOk;

    @Option(
            names = "--messages",
            negatable = true,
            fallbackValue = "true",
            defaultValue = Option.NULL_VALUE,
            description = {
                "Write messages.csv and truth.csv, one row a message.",
                "Default: if there are at most 200000 messages."
            })
    private Optional<Boolean> messages = Optional.empty();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<ValueOverride> overrides = new ArrayList<>(dayLength.overrides());
        overrides.addAll(targetOptions.overrides());
        LoadedScenario loaded = scenarioOptions.load(overrides);
        Scenario scenario = loaded.scenario();
        List<Target> targets = targetOptions.targets(Evaluation.planOf(scenario));
        if (checkExpect && scenario.expect().isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "the scenario has no expect section to check");
        }
        Hearing hearing = Hearing.of(witnesses.files(), tables, scenario);
        scenario.test().ifPresent(plan -> channelsFit(plan, targets));
        scenario.test().ifPresent(plan -> LintGate.pass(plan, console, output.quiet()));
        EvaluationRun run =
                new EvaluationRun(loaded, folderFor(scenario), dayLength, hearing, messages, output.language());
        return Interrupts.heed(run::interrupt, ExitCode.INTERRUPTED, () -> {
            RunResult result = run.carryOut(targets, console, output.quiet());
            print(result, run);
            if (!run.writesRows() && messages.isEmpty() && !output.quiet()) {
                console.err()
                        .println("messages.csv and truth.csv were left out of so long a run; --messages writes them");
            }
            return exitCode(scenario, result, run.interrupted());
        });
    }

    private static void channelsFit(TestPlan plan, List<Target> targets) {
        if (targets.size() == 1 && plan.failover().isPresent()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "the test fails over to a second channel (test.failover): name its --backup-target");
        }
        if (targets.size() > 1 && plan.failover().isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--backup-target: the test never fails over to it; give the scenario a test.failover");
        }
    }

    private Path folderFor(Scenario scenario) throws IOException {
        Path folder = output.folder(scenario.name());
        for (Path file : new RunFolder(folder).writtenAnew()) {
            if (scenarioOptions.isReadFrom(file)) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "--out: the run would replace its own scenario " + file + "; name another folder");
            }
            for (Path said : witnesses.files().all()) {
                if (Files.exists(file) && Files.isSameFile(file, said)) {
                    throw new CommandException(
                            ExitCode.USAGE,
                            "--out: the run would replace " + file + ", which it is to read; name another folder");
                }
            }
        }
        FormerRuns.tell(folder, console);
        return folder;
    }

    private void print(RunResult result, EvaluationRun run) {
        if (output.format() == OutputOptions.Format.JSON) {
            console.out().print(ResultJson.render(result, run.timeline(), Build.info(), run.wallSeconds()));
            return;
        }
        TerminalSummary summary = new TerminalSummary(console.color(), output.language());
        console.out()
                .print(
                        output.quiet()
                                ? summary.verdictLine(result)
                                : summary.render(
                                        result, run.timeline(), run.folder().toString()));
    }

    private int exitCode(Scenario scenario, RunResult result, boolean interrupted) {
        if (interrupted) {
            return ExitCode.INTERRUPTED;
        }
        if (checkExpect) {
            return checkExpectation(scenario.expect().orElseThrow(), result);
        }
        boolean forgiven = inconclusiveOk && result.verdict() == Verdict.INCONCLUSIVE;
        return forgiven ? ExitCode.OK : ExitCode.of(result.verdict());
    }

    private int checkExpectation(Expectation expected, RunResult result) {
        List<String> mismatches = ExpectationCheck.mismatches(expected, result);
        mismatches.forEach(mismatch -> console.err().println("not as expected: " + mismatch));
        return mismatches.isEmpty() ? ExitCode.OK : ExitCode.FAIL;
    }
}
