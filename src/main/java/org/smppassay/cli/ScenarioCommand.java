package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioException;
import org.smppassay.scenario.ScenarioLibrary;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSchema;
import org.smppassay.scenario.ScenarioSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after scenario files. */
@Command(
        name = "scenario",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and checks scenarios, and prints their schema.",
        subcommands = {
            ScenarioCommand.ListCommand.class,
            ScenarioCommand.ShowCommand.class,
            ScenarioCommand.CheckCommand.class,
            ScenarioCommand.SchemaCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  assay scenario list",
            "  assay scenario show three-step-test > my-test.yaml",
            "  assay scenario check my-test.yaml"
        })
final class ScenarioCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: list, show, check or schema");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the library's scenarios.",
            footer = {"", "Example:", "  assay scenario list"})
    static final class ListCommand implements Runnable {
        private final Console console;

        ListCommand(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            for (String name : ScenarioLibrary.names()) {
                Scenario scenario = ScenarioLoader.load(ScenarioSource.resolve(name), List.of())
                        .scenario();
                console.out().println(name + " ".repeat(Math.max(1, 20 - name.length())) + scenario.about());
            }
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints a scenario of the library, or a file.",
            footer = {"", "Example:", "  assay scenario show three-step-test"})
    static final class ShowCommand implements Runnable {
        private final Console console;

        @Parameters(paramLabel = "SCENARIO", description = "A scenario's name or file.")
        @SuppressWarnings("NullAway.Init") // required
        private String scenario;

        ShowCommand(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            console.out().print(ScenarioSource.resolve(scenario).text());
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks scenario files and names every mistake with line and column.",
            footer = {"", "Example:", "  assay scenario check my-test.yaml"})
    static final class CheckCommand implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Scenario files or names.")
        private List<String> scenarios = new ArrayList<>();

        CheckCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            int exitCode = ExitCode.OK;
            for (String scenario : scenarios) {
                try {
                    ScenarioLoader.load(ScenarioSource.resolve(scenario), List.of());
                    console.out().println(scenario + ": valid");
                } catch (ScenarioException e) {
                    console.err().println(e.getMessage());
                    exitCode = ExitCode.USAGE;
                }
            }
            return exitCode;
        }
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            description = "Prints the JSON schema of scenario files, for editors.",
            footer = {"", "Example:", "  assay scenario schema > scenario.schema.json"})
    static final class SchemaCommand implements Runnable {
        private final Console console;

        SchemaCommand(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            console.out().println(ScenarioSchema.json());
        }
    }
}
