package org.smppassay.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.smppassay.GoldenFile;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** docs/cli-reference.md holds what {@code --help} says: it is written from the same model. */
class CliReferenceTest {
    private static final String INTRODUCTION =
            """
            # Command line

            Written by `CliReferenceTest` from what `--help` prints; `./mvnw test -Dtest=CliReferenceTest -Dgolden.update=true`
            writes it again.

            Results go to stdout, progress and errors to stderr. A scenario is named by its file or, if there is no such
            file, by its name in the library (`./assay scenario list`).

            ## Exit codes

            | code | meaning |
            |---:|---|
            """;

    private static final String ENVIRONMENT =
            """

            ## Environment

            | variable | meaning |
            |---|---|
            | `SMPP_PASSWORD` | the password for `--target`, unless `--password-file` names one |
            | `NO_COLOR` | no colours, as with `--no-color` |
            | `JAVA_HOME` | the Java that `./assay` uses, 17 or later; else the one on the `PATH` |
            | `ASSAY_JAVA_OPTS` | further options for it, separated by spaces, such as `-Xmx4g` |
            """;

    @Test
    void theReferenceIsWhatHelpPrints() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        describe(ExitCode.OK, "PASS, or the command did its job", text);
        describe(
                ExitCode.FAIL,
                "FAIL; with `--check-expect`, `--at-least` or `--at-most`: something else came out than was asked for; `lint`: errors; `--not-worse-than`: a run is worse",
                text);
        describe(ExitCode.USAGE, "wrong usage or an invalid scenario", text);
        describe(ExitCode.INCONCLUSIVE, "INCONCLUSIVE; 0 with `--inconclusive-ok`", text);
        describe(ExitCode.INVALID, "INVALID: the test itself was unsound", text);
        describe(ExitCode.NO_CONNECTION, "could not connect, bind or listen", text);
        describe(ExitCode.INTERNAL, "internal error, with the command that replays it", text);
        describe(
                ExitCode.INTERRUPTED,
                "`evaluate`, `load` or `sweep` was interrupted; what was measured so far is told",
                text);
        text.append(ENVIRONMENT);
        describe(Commands.model(), text);

        GoldenFile.assertMatches(Path.of("docs/cli-reference.md"), text.toString());
    }

    private static void describe(int exitCode, String meaning, StringBuilder text) {
        text.append("| ").append(exitCode).append(" | ").append(meaning).append(" |\n");
    }

    private static void describe(CommandLine command, StringBuilder text) {
        text.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
        text.append(command.getUsageMessage(Ansi.OFF).replace("\r\n", "\n").stripTrailing());
        text.append("\n```\n");
        command.getSubcommands().values().forEach(sub -> describe(sub, text));
    }
}
