package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command does alike: help, and answers to what it can't make sense of. */
class UsageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "evaluate --help",
                "smsc --help",
                "plan --help",
                "sweep --help",
                "scenario --help",
                "scenario list --help",
                "scenario show --help",
                "scenario check --help",
                "scenario schema --help"
            })
    void helpShowsAnExample(String command) {
        CommandLineRun run = CommandLineRun.of(command.split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: assay").containsPattern("Examples?:\\s+.*assay ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theVersionIsPrinted() {
        CommandLineRun run = CommandLineRun.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("assay [0-9].*\\R");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evalute healthy",
                "evaluate",
                "evaluate healthy --sed 7",
                "evaluate healthy --seed seven",
                "evaluate healthy --format xml",
                "evaluate healthy --set",
                "evaluate healthy --set test.days",
                "evaluate healthy --set test.dayz=3",
                "evaluate healthy --set test.days=none",
                "evaluate healthy --day-length 0s",
                "evaluate healthy --day-length 0.5ms",
                "evaluate healthy --day-length 36500d",
                "evaluate healthy --day-length soon",
                "evaluate no-such-scenario",
                "smsc healthy --port many",
                "smsc healthy --port 70000",
                "smsc healthy --port -1",
            })
    void wrongUsageIsToldInPlainWords(String command) {
        CommandLineRun run = CommandLineRun.of(command.isEmpty() ? new String[0] : command.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ", "fault of Assay");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evalute healthy               | unknown command 'evalute'; did you mean 'evaluate'?",
                "scenario shw healthy          | unknown command 'shw'; did you mean 'show'?",
                "prove healthy                 | unknown command 'prove'; valid: evaluate, load, judge, compare, report, profile, smsc, ",
                "evaluate healthy --sed 7      | unknown option '--sed'; did you mean '--seed'?",
                "smsc healthy --prot=2775      | unknown option '--prot'; did you mean '--port'?",
                "evaluate healthy --frobnicate | unknown option '--frobnicate'",
                "evaluate healthy healthy      | unexpected argument 'healthy'",
                "evaluate healthy --seed seven | '--seed': expected a whole number, found 'seven'",
                "smsc healthy --port 99999999999 | '--port': expected a smaller whole number, found '99999999999'",
            })
    void whatIsWrongIsNamedAndWhatIsNear(String command, String words) {
        CommandLineRun run = CommandLineRun.of(command.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(words).contains("Try 'assay ");
    }

    @Test
    void wrongUsageLeavesNoRunFolder() throws Exception {
        Path run = folder.resolve("run");
        Path noCarrier = folder.resolve("no-carrier.yaml");
        Files.writeString(
                noCarrier,
                CommandLineRun.of("scenario", "show", "three-step-test")
                        .out()
                        .replaceAll("(?s)carrier:.*\\ntest:", "test:"));
        for (String arguments : List.of("healthy --day-length 0s", noCarrier.toString())) {
            List<String> args = new ArrayList<>(List.of("evaluate", "--out", run.toString()));
            args.addAll(List.of(arguments.split(" ")));
            assertThat(CommandLineRun.of(args.toArray(String[]::new)).exitCode())
                    .isEqualTo(2);
            assertThat(run).doesNotExist();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAPlainMistake() throws Exception {
        Path file = folder.resolve("in-the-way");
        Files.writeString(file, "");
        CommandLineRun run = CommandLineRun.of(
                "evaluate", "underpowered-1000", "--out", file.resolve("run").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("in-the-way").doesNotContain("internal error", "\tat ");
    }

    @Test
    void aTruthFileThatCannotBeWrittenIsAPlainMistake() {
        CommandLineRun run = CommandLineRun.of(
                "smsc",
                "healthy",
                "--port",
                "0",
                "--truth",
                folder.resolve("no/such/truth.csv").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("truth.csv").doesNotContain("internal error", "\tat ");
    }

    @Test
    void aFolderIsNoScenario() {
        CommandLineRun run = CommandLineRun.of("evaluate", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(folder + ": a folder, not a scenario file")
                .doesNotContain("no such file");
    }

    @Test
    void aPortInUseIsAPlainMistake() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun run = CommandLineRun.of("smsc", "healthy", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err())
                    .isEqualToIgnoringNewLines("assay: can't listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": the address is in use already");
        }
    }

    @Test
    void aHostThatDoesNotExistIsAPlainMistake() {
        CommandLineRun run = CommandLineRun.of("smsc", "healthy", "--port", "0", "--host", "no.such.host.invalid");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("no.such.host.invalid").doesNotContain("null", "internal error", "\tat ");
    }

    @Test
    void aScenarioWithoutTheSectionACommandNeedsIsAPlainMistake() throws Exception {
        Path file = folder.resolve("bare.yaml");
        Files.writeString(file, "name: bare\n");
        for (String command : new String[] {"evaluate", "smsc"}) {
            CommandLineRun run = CommandLineRun.of(command, file.toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("section").doesNotContain("\tat ");
        }
    }
}
