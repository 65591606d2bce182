package org.smppassay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; its subcommands do the work. */
@Command(
        name = "assay",
        description =
                "Tests SMS channels without sending: a simulated carrier, a tester, and a verdict that says how sure it is.",
        mixinStandardHelpOptions = true,
        versionProvider = Build.class,
        subcommands = {
            EvaluateCommand.class,
            LoadCommand.class,
            JudgeCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            ProfileCommand.class,
            SmscCommand.class,
            LintCommand.class,
            PlanCommand.class,
            SweepCommand.class,
            ScenarioCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  assay evaluate scenarios/three-step-test.yaml",
            "  assay load load-steady",
            "  assay judge sends.csv receipts.csv --zone +08:00",
            "  assay compare runs/vendor-a runs/vendor-b",
            "  assay report runs/vendor-a --lang zh",
            "  assay profile vendor-a.yaml runs/vendor-a",
            "  assay smsc scenarios/healthy.yaml --port 2775",
            "  assay plan three-step-test",
            "  assay sweep three-step-test --seeds 100",
            "  assay scenario list",
            "",
            "Exit codes: 0 PASS or done, 1 FAIL or lint errors, 2 wrong usage or invalid scenario,",
            "            3 INCONCLUSIVE, 4 INVALID test, 5 could not connect, bind or listen,",
            "            70 internal error, 130 interrupted."
        })
final class AssayCommand implements Runnable {
    static final String NO_COLOR = "--no-color";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = {
                "Print the stack trace of an error.",
                "smsc also tells on stderr of incidents and faults as they happen."
            })
    private boolean verbose;

    @Option(
            names = NO_COLOR,
            scope = ScopeType.INHERIT,
            description = "No colours. The environment variable NO_COLOR does the same.")
    @SuppressWarnings("UnusedVariable") // read from the arguments before they are parsed, so that help heeds it too
    private boolean noColor;

    /** True if the user wants to see where errors come from. */
    boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
