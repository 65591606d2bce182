package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;

/** The command in virtual time: what it prints, what it writes, and how it exits. */
@ExtendWith(SampledLeakDetection.class)
class EvaluateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private CommandLineRun evaluate(String scenario, String... options) {
        List<String> args = new ArrayList<>(
                List.of("evaluate", scenario, "--out", folder.resolve("run").toString()));
        args.addAll(List.of(options));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private CommandLineRun evaluateSmall(String... options) {
        List<String> all = new ArrayList<>(List.of("--set", "test.messages=100/day"));
        all.addAll(List.of(options));
        return evaluate("three-step-test", all.toArray(String[]::new));
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve("run").resolve(file));
    }

    private JsonNode result() throws IOException {
        return JSON.readTree(written("result.json"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theVerdictIsPrintedAndIsTheExitCode() {
        CommandLineRun run = evaluate("three-step-test");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains("INCONCLUSIVE")
                .contains(folder.resolve("run").toString());
        assertThat(run.err()).isEmpty();
    }

    /** Waiting for room in a window is not the generator's lag, so the test stays sound. */
    @Test
    void aStallHidesFromTheServiceTimeAndShowsInTheResponseTime() throws IOException {
        CommandLineRun run = evaluate("stalled-smsc", "--no-messages");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode latency = result().path("latency_ms");
        assertThat(latency.path("submit").path("p99").asDouble()).isBetween(20.0, 100.0);
        assertThat(latency.path("submit").path("max").asDouble()).isBetween(2900.0, 3100.0);
        assertThat(latency.path("response").path("p99").asDouble()).isBetween(2300.0, 2700.0);
        assertThat(latency.path("response").path("n").asLong()).isEqualTo(60_000);
    }

    @Test
    void aPasswordFileWithoutATargetIsRefused() {
        CommandLineRun run = evaluateSmall("--password-file", "secret.txt");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("assay: --password-file goes with --target");
    }

    @Test
    void aFailureIsExitCodeOne() {
        CommandLineRun run = evaluateSmall("--set", "carrier.operators.china-mobile.delivered=50%");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAIL");
    }

    @Test
    void inconclusiveIsForgivenOnRequest() {
        assertThat(evaluate("three-step-test", "--inconclusive-ok").exitCode()).isZero();
        assertThat(evaluateSmall("--inconclusive-ok", "--set", "carrier.operators.china-mobile.delivered=50%")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void theExpectationIsCheckedOnRequest() {
        assertThat(evaluate("three-step-test", "--check-expect").exitCode()).isZero();
        CommandLineRun otherwise = evaluate("three-step-test", "--check-expect", "--set", "expect.verdict=PASS");
        assertThat(otherwise.exitCode()).isEqualTo(1);
        assertThat(otherwise.err()).contains("not as expected", "INCONCLUSIVE", "PASS");
    }

    @Test
    void withoutAnExpectationThereIsNothingToCheck() throws Exception {
        Path file = folder.resolve("plain.yaml");
        Files.writeString(
                file,
                CommandLineRun.of("scenario", "show", "three-step-test").out().replaceAll("(?m)^expect:.*$", ""));
        CommandLineRun run = evaluate(file.toString(), "--check-expect", "--set", "test.messages=10/day");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("expect");
        assertThat(folder.resolve("run")).as("told before the run").doesNotExist();
    }

    @Test
    void aSecondChannelIsNamedWhereTheTestNeedsOneAndOnlyThere() {
        CommandLineRun alone = evaluate("healthy", "--backup-target", "smpp://tester@127.0.0.1:2775");
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).contains("--backup-target: it is the second one; name a --target, too");
        CommandLineRun secret =
                evaluate("healthy", "--target", "smpp://tester@127.0.0.1:2775", "--backup-password-file", "pom.xml");
        assertThat(secret.exitCode()).isEqualTo(2);
        assertThat(secret.err()).contains("--backup-password-file goes with --backup-target");
    }

    @Test
    void howThePlanWentIsTold() throws Exception {
        CommandLineRun run = evaluate("step-one-gate");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("How the plan went", "day 1 00:00:00  step-1 begins.");
        assertThat(result().get("course").get(2).get("kind").asText()).isEqualTo("stops");
        assertThat(result().get("phases").get(0).get("attempted").asInt()).isEqualTo(1000);
        assertThat(written("report.html")).contains("How the plan went");
        assertThat(written("summary.md")).contains("### How the plan went");
    }

    @Test
    void quietPrintsTheVerdictAlone() {
        CommandLineRun run = evaluateSmall("--quiet");
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out()).contains("three-step-test");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void jsonOnStdoutIsTheResultFile() throws Exception {
        CommandLineRun run = evaluateSmall("--format", "json");
        assertThat(JSON.readTree(run.out())).isEqualTo(result());
        assertThat(result().get("schema").asInt()).isEqualTo(1);
        assertThat(result().get("mode").asText()).isEqualTo("simulated");
        assertThat(result().get("counts").get("planned").asInt()).isEqualTo(500);
    }

    @Test
    void aRunLeavesAllItsFiles() throws Exception {
        evaluateSmall();
        assertThat(names(folder.resolve("run")))
                .containsExactly(
                        "criteria.csv",
                        "junit.xml",
                        "messages.csv",
                        "optouts.csv",
                        "replies.csv",
                        "report.html",
                        "result.json",
                        "scenario.yaml",
                        "summary.md",
                        "truth.csv");
        assertThat(written("messages.csv").lines()).hasSize(501);
        assertThat(written("truth.csv").lines()).hasSize(501);
        assertThat(written("junit.xml")).contains("<testcase");
        assertThat(written("report.html")).contains("<html").doesNotContain("http-equiv=\"refresh\"", "<script src");
    }

    @Test
    void theScenarioAsRunHasTheOverridesAndNoPassword() throws Exception {
        evaluateSmall("--seed", "7", "--set", "carrier.accounts[0].password=hush-88");
        assertThat(written("scenario.yaml"))
                .contains("100/day", "seed: 7")
                .doesNotContain("hush-88")
                .doesNotContain("secret");
        assertThat(result().get("seed").asLong()).isEqualTo(7);
    }

    @Test
    void noFileAndNoLineEverShowsThePassword() throws Exception {
        CommandLineRun run = evaluateSmall("--verbose", "--set", "carrier.accounts[0].password=hush-88");
        assertThat(run.out() + run.err()).doesNotContain("hush-88");
        for (String file : names(folder.resolve("run"))) {
            assertThat(written(file)).as(file).doesNotContain("hush-88");
        }
    }

    @Test
    void rowsAreLeftOutOnRequest() throws Exception {
        evaluateSmall("--no-messages");
        assertThat(names(folder.resolve("run")))
                .doesNotContain("messages.csv", "truth.csv")
                .contains("result.json");
    }

    @Test
    void aRunReplacesAllFilesOfTheOneBefore() throws Exception {
        evaluateSmall();
        evaluateSmall("--no-messages");
        assertThat(names(folder.resolve("run"))).doesNotContain("messages.csv", "truth.csv");
    }

    @Test
    void aShorterDayIsMarkedAndShortensTheDeadline() throws Exception {
        evaluateSmall("--day-length", "1h");
        assertThat(written("result.json")).contains("compressed");
        assertThat(written("scenario.yaml")).contains("30s");
        assertThat(result().get("counts").get("skipped").asInt()).isZero();
    }

    @Test
    void aRunFolderCanBeRunAgain() throws Exception {
        Files.writeString(folder.resolve("words.txt"), "95500\n");
        evaluateSmall("--set", "carrier.filters.words.file=" + folder.resolve("words.txt"));
        Files.delete(folder.resolve("words.txt"));
        Path again = folder.resolve("elsewhere/again");

        CommandLineRun.of(
                "evaluate", folder.resolve("run/scenario.yaml").toString(), "--quiet", "--out", again.toString());

        assertThat(written("truth.csv")).contains("filter: words 95500");
        for (String file : List.of("messages.csv", "truth.csv", "report.html", "scenario.yaml", "summary.md")) {
            assertThat(Files.readString(again.resolve(file))).as(file).isEqualTo(written(file));
        }
    }

    @Test
    void aRunNeverReplacesTheScenarioThatItIsReadFrom() throws Exception {
        Path own = folder.resolve("scenario.yaml");
        String text = CommandLineRun.of("scenario", "show", "three-step-test").out();
        Files.writeString(own, text);

        CommandLineRun run = CommandLineRun.of("evaluate", own.toString(), "--out", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out", own.toString());
        assertThat(names(folder)).containsExactly("scenario.yaml");
        assertThat(own).hasContent(text);
    }

    @Test
    void aFolderWithoutANameIsRefused() {
        CommandLineRun run = CommandLineRun.of("evaluate", "three-step-test", "--out", "");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out");
    }

    @Test
    void theSameSeedGivesTheSameFilesWhereverTheyGo() throws Exception {
        evaluateSmall("--set", "carrier.receipts.lost=5%");
        Path other = folder.resolve("elsewhere/run");
        CommandLineRun.of(
                "evaluate",
                "three-step-test",
                "--set",
                "test.messages=100/day",
                "--set",
                "carrier.receipts.lost=5%",
                "--quiet",
                "--out",
                other.toString());
        for (String file : List.of("messages.csv", "truth.csv", "report.html", "scenario.yaml", "summary.md")) {
            assertThat(Files.readString(other.resolve(file))).as(file).isEqualTo(written(file));
        }
        assertThat(withoutWallTime(Files.readString(other.resolve("result.json"))))
                .isEqualTo(withoutWallTime(written("result.json")));
    }

    @Test
    void anotherSeedGivesAnotherRun() throws Exception {
        evaluateSmall();
        String first = written("messages.csv");
        evaluateSmall("--seed", "8");
        assertThat(written("messages.csv")).isNotEqualTo(first);
    }

    private static JsonNode withoutWallTime(String json) throws IOException {
        ObjectNode result = (ObjectNode) JSON.readTree(json);
        assertThat(result.remove("wall_seconds")).isNotNull();
        return result;
    }
}
