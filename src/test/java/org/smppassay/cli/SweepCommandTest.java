package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.SampledLeakDetection;

/** The command over small tests: what it prints, what it asserts, and that its runs are those of evaluate. */
@ExtendWith(SampledLeakDetection.class)
class SweepCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FEW = "test.messages=40/day";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static CommandLineRun sweep(String... options) {
        List<String> args = new ArrayList<>(List.of("sweep", "underpowered-1000", "--set", FEW));
        args.addAll(List.of(options));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private static JsonNode json(String... options) throws Exception {
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of("--format", "json"));
        CommandLineRun run = sweep(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out()).get("sweeps").get(0);
    }

    private static JsonNode row(JsonNode shares, String verdict) {
        return StreamSupport.stream(shares.spliterator(), false)
                .filter(row -> row.get("verdict").asText().equals(verdict))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void verdictsAreCountedBesideThoseOfTheNaiveReading() throws Exception {
        JsonNode sweep = json("--seeds", "12", "--first-seed", "3");
        JsonNode ours = sweep.get("verdicts").get("ours");
        assertThat(row(ours, "INCONCLUSIVE").get("count").asInt()).isEqualTo(12);
        assertThat(row(ours, "INCONCLUSIVE").get("seeds").toString()).isEqualTo("[3,4,5,6,7]");
        JsonNode naive = sweep.get("verdicts").get("naive");
        int pass = row(naive, "PASS").get("count").asInt();
        assertThat(pass + row(naive, "FAIL").get("count").asInt()).isEqualTo(12);
        assertThat(row(naive, "PASS").get("share").asDouble()).isEqualTo(pass / 12.0, within());
        assertThat(sweep.get("criteria").get(0).get("name").asText()).isEqualTo("delivery_rate");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    /** Clopper and Pearson: of 12 in 12, the lower end at 95 % is 0.025^(1/12). */
    @Test
    void sharesComeWithExactIntervals() throws Exception {
        JsonNode interval = row(json("--seeds", "12").get("verdicts").get("ours"), "INCONCLUSIVE")
                .get("interval");
        assertThat(interval.get(0).asDouble()).isEqualTo(Math.pow(0.025, 1 / 12.0), within());
        assertThat(interval.get(1).asDouble()).isEqualTo(1);
    }

    @Test
    void theNumberOfJobsChangesNothing() {
        String[] base = {"--seeds", "1..24", "--format", "csv", "--set", "carrier.operators.china-mobile.delivered=93%"
        };
        List<String> outputs = new ArrayList<>();
        for (String jobs : List.of("1", "2", "7")) {
            List<String> args = new ArrayList<>(List.of(base));
            args.addAll(List.of("--jobs", jobs));
            outputs.add(sweep(args.toArray(String[]::new)).out());
        }
        assertThat(outputs.get(0))
                .startsWith("scenario,criterion,scope,reading,verdict,runs,count,share,lower,upper\n");
        assertThat(outputs).containsOnly(outputs.get(0));
    }

    @Test
    void aSeedOfASweepIsTheRunThatEvaluateMakesOfIt() throws Exception {
        for (long seed = 1; seed <= 6; seed++) {
            String lowered = "carrier.operators.china-mobile.delivered=95%";
            JsonNode swept = json("--seeds", seed + ".." + seed, "--set", lowered);
            Path run = folder.resolve("run-" + seed);
            CommandLineRun.of(
                    "evaluate",
                    "underpowered-1000",
                    "--set",
                    FEW,
                    "--set",
                    lowered,
                    "--seed",
                    Long.toString(seed),
                    "--quiet",
                    "--out",
                    run.toString());
            JsonNode evaluated = JSON.readTree(Files.readString(run.resolve("result.json")));
            assertSame(evaluated, swept.get("verdicts"));
            for (int i = 0; i < evaluated.get("criteria").size(); i++) {
                JsonNode criterion = evaluated.get("criteria").get(i);
                JsonNode counted = swept.get("criteria").get(i);
                assertThat(counted.get("name")).isEqualTo(criterion.get("name"));
                assertThat(counted.get("scope")).isEqualTo(criterion.get("scope"));
                assertThat(row(counted.get("ours"), criterion.get("verdict").asText())
                                .get("count")
                                .asInt())
                        .isEqualTo(1);
                assertThat(row(counted.get("naive"), criterion.get("naive").asText())
                                .get("count")
                                .asInt())
                        .isEqualTo(1);
            }
        }
    }

    private static void assertSame(JsonNode evaluated, JsonNode verdicts) {
        assertThat(row(verdicts.get("ours"), evaluated.get("verdict").asText())
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(row(verdicts.get("naive"), evaluated.get("naive_verdict").asText())
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theTextTellsHowToReplayASeed() {
        CommandLineRun run = sweep("--seeds", "2..4", "--set", "carrier.accounts[0].password=hush-88");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("3 seeds, 2 to 4", "INCONCLUSIVE", "seeds a second")
                .contains("assay evaluate underpowered-1000 --set " + FEW)
                .contains("--seed 2")
                .doesNotContain("hush-88");
    }

    @Test
    void markdownIsTheSameEveryTime() {
        String first = sweep("--seeds", "3", "--format", "markdown").out();
        assertThat(first).startsWith("## underpowered-1000\n").contains("| INCONCLUSIVE | 3 | 100 % |");
        assertThat(sweep("--seeds", "3", "--format", "markdown", "--jobs", "1").out())
                .isEqualTo(first);
    }

    @Test
    void markdownOfSeveralScenariosBeginsWithAllOfThemSideBySide() {
        String markdown = CommandLineRun.of(
                        "sweep",
                        "underpowered-1000",
                        "complaints-few",
                        "--seeds",
                        "2",
                        "--format",
                        "markdown",
                        "--quiet")
                .out();

        assertThat(markdown).startsWith("## All scenarios\n");
        assertThat(markdown.indexOf("| underpowered-1000 | INCONCLUSIVE | 2 |"))
                .isPositive()
                .isLessThan(markdown.indexOf("\n## underpowered-1000\n"));
        assertThat(markdown).contains("| complaints-few | INCONCLUSIVE | 2 |", "\n## complaints-few\n");
    }

    @Test
    void severalScenariosAreSweptOneAfterTheOther() {
        CommandLineRun run = CommandLineRun.of(
                "sweep", "underpowered-1000", "three-step-test", "--seeds", "2", "--quiet", "--set", FEW);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("underpowered-1000: ", "three-step-test: ", "of 2 seeds");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatIsWrittenToAFileIsNotPrinted() throws Exception {
        Path file = folder.resolve("new/shares.csv");
        CommandLineRun run = sweep("--seeds", "2", "--format", "csv", "--out", file.toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).contains("underpowered-1000,all,overall,ours,INCONCLUSIVE,2,2,1.000000,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--at-least INCONCLUSIVE=100%",
                "--at-most PASS=0%",
                "--at-least delivery_rate:INCONCLUSIVE=99.9%",
                "--at-least delivery_rate/overall:inconclusive=1%",
                "--at-most naive:INVALID=0% --at-most FAIL=1%"
            })
    void whatIsAskedForAndComesOutIsExitCodeZero(String demands) {
        CommandLineRun run = sweep(("--seeds 4 " + demands).split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--at-least PASS=95%",
                "--at-most INCONCLUSIVE=99%",
                "--at-least PASS=0% --at-least naive:INVALID=1%",
            })
    void whatIsAskedForAndDoesNotComeOutIsExitCodeOne(String demands) {
        CommandLineRun run = sweep(("--seeds 4 " + demands).split(" "));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("not as expected: underpowered-1000: --at-")
                .contains("of 4 runs");
    }

    @Test
    void anOperatorIsNamedWithoutItsPrefix() {
        CommandLineRun run = CommandLineRun.of(
                "sweep",
                "three-step-test",
                "--seeds",
                "2",
                "--quiet",
                "--set",
                "test.messages=100/day",
                "--set",
                "carrier.operators.china-telecom.delivered=10%",
                "--at-least",
                "delivery_rate/china-telecom:FAIL=100%");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seeds 0",
                "--seeds many",
                "--seeds 5..4",
                "--seeds 1..5 --first-seed 2",
                "--seeds 10 --first-seed 9223372036854775807",
                "--jobs 0",
                "--at-least PASS",
                "--at-least PASS=lots",
                "--at-least GOOD=95%",
                "--format html",
                "--seeds 1 --at-least nonsense:PASS=1%",
            })
    void wrongUsageIsToldInPlainWords(String options) {
        CommandLineRun run = sweep(options.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ", "fault of Assay");
    }

    @Test
    void aScenarioThatCannotBeSimulatedIsAPlainMistake() throws Exception {
        Path file = folder.resolve("bare.yaml");
        Files.writeString(file, "name: bare\n");
        CommandLineRun run = CommandLineRun.of("sweep", file.toString(), "--seeds", "1");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("section");
    }

    @Test
    void aRunWithoutAVerdictIsToldOfAndCountsAgainstWhatIsAskedFor() {
        CommandLineRun run = sweep(
                "--seeds",
                "2",
                "--at-least",
                "INCONCLUSIVE=1%",
                "--set",
                "carrier.accounts[0].bind_types=[transmitter]");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.out()).contains("No verdict with seed");
        assertThat(run.err()).contains("INCONCLUSIVE came out in 0 of 2 runs");
    }
}
