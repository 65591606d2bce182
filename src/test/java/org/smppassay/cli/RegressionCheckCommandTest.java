package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repeated load runs of two builds: what is shown, what is written, what is refused. */
class RegressionCheckCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** The result of a load run whose response takes so many milliseconds. */
    private static String result(String verdict, double responseMs, double submitsPerSecond) {
        return String.format(
                Locale.ROOT,
                """
                {"schema": 1, "scenario": "burst", "seed": 7, "mode": "load", "verdict": "%s", "reasons": ["because"],
                 "latency_ms": {"submit": {
                   "service": {"p50": %.4f, "p90": %.4f, "p95": 1, "p99": 1, "p999": 1, "max": 1, "mean": 1},
                   "response": {"p50": %.4f, "p90": %.4f, "p95": 1, "p99": 1, "p999": 1, "max": 1, "mean": 1}},
                  "delivery": {"p50": null, "p90": null, "p95": null, "p99": null, "p999": null, "max": null, "mean": null}},
                 "throughput": {"submits_per_s": %.4f, "receipts_per_s": 0}, "errors": {"share": 0, "by_status": {}}, "later": {"key": [1]}}
                """,
                verdict,
                responseMs / 2,
                responseMs / 2,
                responseMs,
                responseMs * 1.5,
                submitsPerSecond);
    }

    private void run(String side, int round, String json) throws IOException {
        Path run = Files.createDirectories(
                folder.resolve("perf").resolve(side).resolve(String.format(Locale.ROOT, "%02d", round)));
        Path file = Files.writeString(run.resolve("result.json"), json);
        Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(60L * round + side.length())));
    }

    /** So many rounds with 2 % noise; the candidate's and the control's latency in parts of the base's. */
    private void rounds(int rounds, double candidate, double control) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 1; round <= rounds; round++) {
            run("base", round, result("PASS", 20 * noise(random), 1000 * noise(random)));
            run("candidate", round, result("PASS", 20 * candidate * noise(random), 1000 * noise(random)));
            if (control > 0) {
                run("control", round, result("PASS", 20 * control * noise(random), 1000 * noise(random)));
            }
        }
    }

    private static double noise(SplittableRandom random) {
        return Math.exp(0.02 * random.nextGaussian());
    }

    private CommandLineRun check(String... further) {
        List<String> all = new ArrayList<>(List.of("compare"));
        String perf = folder.resolve("perf").toString();
        all.addAll(List.of("--base", perf, "--candidate", perf));
        all.addAll(List.of(further));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static String onOneLine(CommandLineRun run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private static JsonNode measure(JsonNode json, String name) {
        for (JsonNode measure : json.get("measures")) {
            if (measure.get("name").asText().equals(name)) {
                return measure;
            }
        }
        throw new AssertionError("no measure " + name + " in " + json);
    }

    @Test
    void aSlowerCandidateFails() throws Exception {
        rounds(20, 1.1, 1);
        CommandLineRun text = check();
        assertThat(text.exitCode()).as(text.err()).isEqualTo(1);
        assertThat(text.out())
                .startsWith("\nFAIL  Regression check: burst\n")
                .contains("response.p50 changed by +", "20 pairs of runs; margin 3 %, 95 % confidence.")
                .contains("was not told from the base (20 pairs)")
                .doesNotContain("delivery.p50");
        JsonNode json = JSON.readTree(check("--format", "json").out());
        assertThat(json.get("verdict").asText()).isEqualTo("FAIL");
        JsonNode response = measure(json, "response.p50");
        assertThat(response.get("shown").asText()).isEqualTo("worse");
        assertThat(response.get("change").asDouble()).isBetween(0.08, 0.12);
        assertThat(response.get("interval").get(0).asDouble()).isGreaterThan(0.03);
        assertThat(response.get("limit").asDouble()).isEqualTo(0.03);
        JsonNode throughput = measure(json, "throughput.submits_per_s");
        assertThat(throughput.get("shown").asText()).isEqualTo("held");
        assertThat(throughput.get("worse_when").asText()).isEqualTo("lower");
        assertThat(throughput.get("limit").asDouble()).isBetween(-0.0292, -0.0291);
        assertThat(json.get("control")).hasSize(4);
    }

    @Test
    void theSameBuildPassesAndAFasterOneIsSaidToBeFaster() throws Exception {
        rounds(20, 1, 1);
        CommandLineRun same = check("--quiet");
        assertThat(same.out()).isEqualTo("PASS  Regression check: burst\n");
        assertThat(same.exitCode()).isZero();
        rounds(20, 0.8, 1);
        CommandLineRun faster = check();
        assertThat(faster.exitCode()).isZero();
        assertThat(onOneLine(faster)).contains("That it is better by more than the margin is shown.");
    }

    @Test
    void aControlThatTellsTheBaseFromItselfMakesItInvalid() throws Exception {
        rounds(20, 1.1, 1.1);
        CommandLineRun run = check();
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(onOneLine(run))
                .startsWith(" INVALID Regression check: burst The control is the base")
                .contains("machine or method tells a build from itself")
                .contains("Control against base (the same endpoint)");
        rounds(20, 1.1, 0.9);
        assertThat(check().exitCode()).as("in either direction").isEqualTo(4);
    }

    @Test
    void withoutAControlItSaysThatNoiseWasNotChecked() throws Exception {
        rounds(20, 1, 0);
        assertThat(check().out()).contains("There was no control");
        Path base = folder.resolve("perf/base");
        CommandLineRun own = check("--control", base.toString());
        assertThat(own.exitCode()).isEqualTo(2);
        assertThat(own.err()).contains("is the base itself");
    }

    @Test
    void tooFewPairsDecideNothingAndItSaysHowManyWould() throws Exception {
        rounds(7, 1.5, 1);
        CommandLineRun run = check();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(onOneLine(run)).contains("Only 7 pairs of runs can be used; fewer than 8 can't show anything");
        assertThat(check("--inconclusive-ok").exitCode()).isZero();
        assertThat(check("--measure", "response.p50").exitCode())
                .as("seven pairs do for one measure")
                .isEqualTo(1);
        JsonNode json = JSON.readTree(check("--format", "json").out());
        assertThat(json.get("least_pairs").asInt()).isEqualTo(8);
        assertThat(measure(json, "response.p50").get("needed").asInt()).isEqualTo(8);
    }

    @Test
    void runsThatAreInvalidMissingOrUnendedAreLeftOutAndCounted() throws Exception {
        rounds(20, 1.1, 1);
        run("candidate", 3, result("INVALID", 900, 1));
        Files.delete(folder.resolve("perf/base/05/result.json"));
        run("candidate", 7, result("INCONCLUSIVE", 20, 1000).replaceFirst("\\{", "{\"interrupted\": true, "));
        run("base", 21, result("PASS", 20, 1000));
        CommandLineRun run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("17 pairs of runs;", "5 runs could not be used")
                .containsPattern("03 +candidate +INVALID: because")
                .containsPattern("05 +base +it was interrupted, or left no result.json")
                .containsPattern("07 +candidate +it was interrupted, or left no result.json")
                .containsPattern("21 +candidate +no run in this round")
                .containsPattern("21 +control +no run in this round");
    }

    @Test
    void reportsGoIntoAFolder() throws Exception {
        rounds(20, 1.1, 1);
        Path out = folder.resolve("verdict");
        assertThat(check("--out", out.toString(), "--lang", "zh").exitCode()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("junit.xml")))
                .contains("failures=\"2\"", "name=\"response.p50\"", "type=\"FAIL\"", "<testcase classname");
        assertThat(Files.readString(out.resolve("summary.md"))).contains("FAIL  性能回归检查：burst", "| 指标 |");
        JsonNode json = JSON.readTree(out.resolve("comparison.json").toFile());
        assertThat(json.get("verdict").asText()).isEqualTo("FAIL");
        assertThat(Files.readString(out.resolve("runs.csv"))).startsWith("time,order,round,side,scenario,verdict,");
    }

    @Test
    void anInvalidCheckIsRedInJunit() throws Exception {
        rounds(20, 1, 1.2);
        Path out = folder.resolve("verdict");
        assertThat(check("--out", out.toString()).exitCode()).isEqualTo(4);
        assertThat(Files.readString(out.resolve("junit.xml"))).contains("errors=\"1\"", "skipped=\"4\"");
    }

    @Test
    void rowsForChangePointToolsAreInTheOrderOfTime() throws Exception {
        rounds(2, 1, 1);
        Path csv = folder.resolve("new/runs.csv");
        check("--csv", csv.toString());
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0))
                .startsWith("time,order,round,side,scenario,verdict,response.p50,response.p90,")
                .endsWith(",throughput.submits_per_s,throughput.receipts_per_s,errors");
        assertThat(lines).hasSize(7);
        assertThat(lines.get(1)).startsWith("2026-01-05T08:01:04Z,1,01,base,burst,PASS,");
        assertThat(lines.get(2)).startsWith("2026-01-05T08:01:07Z,2,01,control,burst,PASS,");
        assertThat(lines.get(6)).startsWith("2026-01-05T08:02:09Z,6,02,candidate,burst,PASS,");
    }

    @Test
    void aCandidateThatRefusesMoreFailsHoweverFastItAnswers() throws Exception {
        rounds(20, 0.5, 1);
        for (int round = 1; round <= 20; round++) {
            run("candidate", round, result("PASS", 10, 1000).replace("\"share\": 0", "\"share\": 0.0" + round));
        }
        CommandLineRun run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(onOneLine(run)).contains("FAIL Regression check: burst errors changed by +");
    }

    @Test
    void measuresAndMarginCanBeChosen() throws Exception {
        rounds(20, 1.1, 1);
        assertThat(check("--measure", "response.p50", "--margin", "20%").exitCode())
                .isZero();
        assertThat(check("--measure", "throughput.submits_per_s").exitCode()).isZero();
        CommandLineRun absent = check("--measure", "delivery.p99");
        assertThat(absent.exitCode()).isEqualTo(3);
        assertThat(onOneLine(absent)).contains("delivery.p99: no pair of runs has it on both sides");
        CommandLineRun unknown = check("--measure", "respons.p50");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no 'respons.p50'", "response.p50");
        assertThat(check("--margin", "100%").exitCode()).isEqualTo(2);
        assertThat(check("--margin", "much").exitCode()).isEqualTo(2);
        assertThat(check("--confidence", "50%").exitCode()).isEqualTo(2);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() throws Exception {
        rounds(6, 1, 0);
        String perf = folder.resolve("perf").toString();
        refused("a regression check takes both", "compare", "--base", perf);
        refused("RUN (" + perf + ") does not go with", "compare", perf, "--base", perf, "--candidate", perf);
        refused("--missing does not go", "compare", "--base", perf, "--candidate", perf, "--missing", "failed");
        refused("--not-worse-than does not go", "compare", "--base", perf, "--candidate", perf, "--not-worse-than=1%");
        refused("--margin goes with --base", "compare", perf, perf, "--margin", "3%");
        refused("--out goes with --base", "compare", perf, perf, "--out", "x");
        refused("expected two runs or more", "compare", perf);
        refused("expected two runs or more", "compare");
    }

    @Test
    void whatCanNotBeReadIsNamed() throws Exception {
        rounds(6, 1, 0);
        String perf = folder.resolve("perf").toString();
        String nowhere = folder.resolve("nowhere").toString();
        refused("--candidate: " + nowhere + " is no folder", "compare", "--base", perf, "--candidate", nowhere);
        Files.createDirectories(folder.resolve("empty/01"));
        String empty = folder.resolve("empty").toString();
        refused("--base: " + empty + " holds no runs", "compare", "--base", empty, "--candidate", perf);
        String single = folder.resolve("perf/base/01").toString();
        refused("--base: " + single + " is a single run: expected", "compare", "--base", single, "--candidate", perf);
        run("base", 2, "{\"schema\": 1, \"mode\": \"load\",\n \"verdict\": ");
        refused(
                Path.of("base", "02", "result.json") + " cannot be read: line 2",
                "compare",
                "--base",
                perf,
                "--candidate",
                perf);
        assertThat(check().err()).contains("Unexpected end-of-input").doesNotContain("Source");
        run("base", 2, "{\"schema\": 1, \"mode\": \"simulated\"}");
        refused("it is no load run, its mode is 'simulated'", "compare", "--base", perf, "--candidate", perf);
        run("base", 2, result("GREEN", 1, 1));
        refused("verdict is none that is known: 'GREEN'", "compare", "--base", perf, "--candidate", perf);
        run("base", 2, result("PASS", 1, 1).replace("burst", "other"));
        refused("base 02 ran other, and base ran burst", "compare", "--base", perf, "--candidate", perf);
    }

    private static void refused(String why, String... command) {
        CommandLineRun run = CommandLineRun.of(command);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(why);
    }
}
