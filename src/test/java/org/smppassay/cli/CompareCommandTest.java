package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vendors side by side: what is proven, what is not, and what a script may demand. */
class CompareCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** A vendor by its sends: so many delivered, undelivered and without receipt, to numbers from the first on. */
    private String vendor(String name, long first, int delivered, int failed, int unknown) throws IOException {
        StringBuilder csv = new StringBuilder("to,sent_at,status,done_at\n");
        for (int i = 0; i < delivered + failed + unknown; i++) {
            String status = i < delivered ? "DELIVRD" : i < delivered + failed ? "UNDELIV" : "";
            csv.append(first + i).append(",2025-06-16T08:30:00+08:00,").append(status);
            csv.append(status.isEmpty() ? ",\n" : ",2025-06-16T08:30:0" + (1 + i % 9) + "+08:00\n");
        }
        Path sends = Files.writeString(folder.resolve(name + ".csv"), csv);
        Path run = folder.resolve(name);
        CommandLineRun judged = CommandLineRun.of("judge", sends.toString(), "--out", run.toString());
        assertThat(judged.exitCode()).as(judged.err()).isIn(0, 1, 3);
        return run.toString();
    }

    private static CommandLineRun compare(String... args) {
        List<String> all = new ArrayList<>(List.of("compare"));
        all.addAll(List.of(args));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static JsonNode overall(CommandLineRun run) throws IOException {
        JsonNode found = JSON.readTree(run.out()).get("differences").get(0);
        assertThat(found.get("scope").asText()).isEqualTo("overall");
        return found;
    }

    @Test
    void aClearDifferenceIsRanked() throws Exception {
        String good = vendor("good", 8613800000000L, 1990, 10, 0);
        String bad = vendor("bad", 8613900000000L, 1900, 100, 0);
        CommandLineRun text = compare(bad, good);
        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("Ranking by delivery rate: good > bad", "operator:china-mobile", "p95");
        JsonNode difference = overall(compare(bad, good, "--format", "json"));
        assertThat(difference.get("higher").asText()).isEqualTo("good");
        assertThat(difference.get("difference").asDouble()).isEqualTo(0.95 - 0.995);
        assertThat(difference.get("interval").get(0).asDouble()).isBetween(-0.057, -0.054);
        assertThat(difference.get("interval").get(1).asDouble()).isBetween(-0.036, -0.034);
        assertThat(compare(bad, good, "--format", "markdown").out()).contains("|---|", "good &gt; bad");
    }

    @Test
    void aSmallDifferenceIsNotRankedAndSaysWhatWouldDecide() throws Exception {
        String one = vendor("one", 8613800000000L, 995, 5, 0);
        String other = vendor("other", 8613900000000L, 990, 10, 0);
        CommandLineRun run = compare(one, other, "--format", "json");
        assertThat(run.exitCode()).isZero();
        JsonNode json = JSON.readTree(run.out());
        assertThat(json.get("ranking").isNull()).isTrue();
        assertThat(json.get("ranking_words").asText())
                .startsWith("No ranking: ")
                .contains("about 5,659 messages each");
        assertThat(overall(run).get("needed_each").asLong()).isEqualTo(5659);
    }

    @Test
    void messagesToTheSameNumbersAreComparedInPairs() throws Exception {
        String one = vendor("one", 8613800000000L, 1985, 15, 0);
        String other = vendor("other", 8613800000000L, 1995, 5, 0);
        String elsewhere = vendor("elsewhere", 8613900000000L, 1995, 5, 0);
        JsonNode pairs = overall(compare(one, other, "--format", "json"));
        assertThat(pairs.get("paired").asBoolean()).isTrue();
        assertThat(pairs.get("higher").asText())
                .as("10 pairs, all in favour of the other")
                .isEqualTo("other");
        JsonNode arms = overall(compare(one, elsewhere, "--format", "json"));
        assertThat(arms.get("paired").asBoolean()).isFalse();
        assertThat(arms.get("higher").isNull())
                .as("the same counts of other people prove less")
                .isTrue();
    }

    @Test
    void whatIsUnknownCanNotProveADifference() throws Exception {
        String told = vendor("told", 8613800000000L, 1990, 10, 0);
        String silent = vendor("silent", 8613900000000L, 1890, 10, 100);
        assertThat(overall(compare(told, silent, "--format", "json"))
                        .get("higher")
                        .isNull())
                .isTrue();
        assertThat(overall(compare(told, silent, "--format", "json", "--missing", "failed"))
                        .get("higher")
                        .asText())
                .isEqualTo("told");
    }

    @Test
    void aScriptMayDemandThatNothingGotWorse() throws Exception {
        String base = vendor("base", 8613800000000L, 4975, 25, 0);
        String same = vendor("same", 8613900000000L, 4975, 25, 0);
        String worse = vendor("worse", 8613700000000L, 4800, 200, 0);
        assertThat(compare(base, same, "--not-worse-than", "0.5pp").exitCode()).isZero();
        assertThat(compare(base, worse, "--not-worse-than", "0.5pp").exitCode()).isEqualTo(1);
        assertThat(compare(base, same, "--not-worse-than", "0.1pp").exitCode()).isEqualTo(3);
        assertThat(compare(base, same, worse, "--not-worse-than", "0.5pp").exitCode())
                .isEqualTo(1);
        assertThat(compare(base, same, "--not-worse-than", "much").exitCode()).isEqualTo(2);
    }

    @Test
    void damagedAndForeignResultsAreNamed() throws Exception {
        String good = vendor("good", 8613800000000L, 90, 10, 0);
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("result.json"), "{ \"schema\": 1, ");
        Path foreign = Files.writeString(folder.resolve("foreign.json"), "{ \"schema\": 9 }");
        for (String other : List.of(
                broken.toString(), foreign.toString(), folder.resolve("none").toString())) {
            CommandLineRun run = compare(good, other);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains(other).doesNotContain("internal error");
        }
        assertThat(compare(good, good).err()).contains("twice");
        assertThat(compare(good).exitCode()).isEqualTo(2);
    }

    @Test
    void differentQuestionsAreSaid() throws Exception {
        String one = vendor("one", 8613800000000L, 90, 10, 0);
        Path run = folder.resolve("two");
        CommandLineRun.of(
                "judge",
                folder.resolve("one.csv").toString(),
                "--out",
                run.toString(),
                "--set",
                "criteria.delivery_rate.at_least=98%");
        assertThat(compare(one, run.toString()).out()).contains("Take note", "were asked different things");
    }
}
