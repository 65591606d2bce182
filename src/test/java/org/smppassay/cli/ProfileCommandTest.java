package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;

/** The buyer's checklist at the command line, alone and side by side. */
@ExtendWith(SampledLeakDetection.class)
class ProfileCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @BeforeAll
    static void runs() throws IOException {
        judged("good", 995, 5, "--complaints-count", "0");
        judged("bad", 900, 100);
        Path none = sends("invalid", 100, 0, 300);
        CommandLineRun.of(
                "judge", none.toString(), "--out", folder.resolve("invalid").toString());
    }

    private static Path sends(String name, int delivered, int failed, int unanswered) throws IOException {
        StringBuilder csv = new StringBuilder("to,sent_at,status,done_at\n");
        for (int i = 0; i < delivered + failed + unanswered; i++) {
            String state = i < delivered ? "DELIVRD" : i < delivered + failed ? "UNDELIV" : "UNANSWERED";
            csv.append(8613800000000L + i).append(",2025-06-16T08:30:00+08:00,").append(state);
            csv.append(i < delivered + failed ? ",2025-06-16T08:30:05+08:00\n" : ",\n");
        }
        return Files.writeString(folder.resolve(name + ".csv"), csv);
    }

    private static void judged(String name, int delivered, int failed, String... more) throws IOException {
        List<String> args = new ArrayList<>(
                List.of("judge", sends(name, delivered, failed, 0).toString()));
        args.addAll(List.of("--out", folder.resolve(name).toString(), "--quiet"));
        args.addAll(List.of(more));
        assertThat(CommandLineRun.of(args.toArray(String[]::new)).exitCode()).isIn(0, 1, 3);
    }

    private static Path vendor(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    private static CommandLineRun profile(String... args) {
        List<String> all = new ArrayList<>(List.of("profile"));
        all.addAll(List.of(args));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static JsonNode item(JsonNode items, String key, String scope) {
        for (JsonNode item : items) {
            if (item.get("item").asText().equals(key)
                    && (scope.isEmpty() || item.get("scope").asText().equals(scope))) {
                return item;
            }
        }
        throw new AssertionError(key + " is not in " + items);
    }

    @Test
    void whatIsDeclaredIsToldApartFromWhatIsMeasured() throws Exception {
        Path file =
                vendor("a.yaml", "vendor: Vendor A\nruns: [good]\ndeclared: { iso_27001: true, review_time: 10m }\n");
        CommandLineRun text = profile(file.toString());
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("Vendor: Vendor A", "Declared by the vendor, not verified", "Measured by runs")
                .contains("1 met, 1 of them on the vendor's word alone; 1 not met;")
                .contains("Do you hold a licence", "No run was asked for latency");
        JsonNode json =
                JSON.readTree(profile(file.toString(), "--format", "json").out());
        assertThat(item(json.get("declared"), "iso_27001", "").get("met").asText())
                .isEqualTo("met");
        assertThat(item(json.get("declared"), "iso_27001", "").get("verified").asBoolean())
                .isFalse();
        assertThat(item(json.get("declared"), "review_time", "").get("met").asText())
                .isEqualTo("not_met");
        JsonNode delivery = item(json.get("measured"), "delivery_rate", "overall");
        assertThat(delivery.get("verified").asBoolean()).isTrue();
        assertThat(delivery.get("n").asLong()).isEqualTo(1000);
        assertThat(delivery.get("value").asDouble()).isEqualTo(0.995);
        assertThat(delivery.get("interval")).hasSize(2);
        assertThat(delivery.get("run").asText()).isEqualTo("good");
        assertThat(delivery.get("question").asText()).contains("2,185 messages would decide");
        assertThat(item(json.get("measured"), "capacity", "").get("verified").asBoolean())
                .isFalse();
    }

    @Test
    void formsHaveTheSameItems() throws Exception {
        Path file =
                vendor("forms.yaml", "vendor: \"A | <b>\"\ndeclared: { further: { \"=cmd\": \"a, \\\"b\\\"\" } }\n");
        String run = folder.resolve("good").toString();
        assertThat(profile(file.toString(), run, "--format", "markdown").out())
                .contains("&lt;b", "| delivery rate | overall |");
        List<String> csv =
                profile(file.toString(), run, "--format", "csv").out().lines().toList();
        JsonNode json =
                JSON.readTree(profile(file.toString(), run, "--format", "json").out());
        assertThat(csv)
                .hasSize(1 + json.get("declared").size() + json.get("measured").size());
        assertThat(csv.get(10)).startsWith("A | <b>,declared,=cmd,,,\"a, \"\"b\"\"\",");
        assertThat(profile(file.toString(), run, "--lang", "zh").out()).contains("供应商声明（未经核实）", "送达率");
        Path out = folder.resolve("sheets/a.csv");
        assertThat(profile(file.toString(), "--format", "csv", "--out", out.toString())
                        .out())
                .isEmpty();
        assertThat(out).isNotEmptyFile();
    }

    @Test
    void aScriptMayDemandThatNothingIsMissedOrOpen() throws Exception {
        Path all = vendor("all.yaml", profile("--template").out());
        assertThat(profile(all.toString(), "--check").exitCode())
                .as("much is not measured")
                .isEqualTo(3);
        assertThat(profile(all.toString(), folder.resolve("bad").toString(), "--check")
                        .exitCode())
                .isEqualTo(1);
        assertThat(profile(all.toString(), folder.resolve("bad").toString()).exitCode())
                .isZero();
    }

    @Test
    void anInvalidRunAnswersNothing() throws Exception {
        Path file = vendor("i.yaml", "vendor: I\n");
        JsonNode json =
                JSON.readTree(profile(file.toString(), folder.resolve("invalid").toString(), "--format", "json")
                        .out());
        JsonNode delivery = item(json.get("measured"), "delivery_rate", "overall");
        assertThat(delivery.get("met").asText()).isEqualTo("open");
        assertThat(delivery.get("question").asText()).contains("INVALID");
    }

    @Test
    void mistakesAreUsage() throws Exception {
        Path wrong = vendor("wrong.yaml", "vendor: A\ndeclared: { iso: true }\n");
        Path lost = vendor("lost.yaml", "vendor: A\nruns: [nowhere]\n");
        assertThat(profile().exitCode()).isEqualTo(2);
        assertThat(profile("--template", wrong.toString()).exitCode()).isEqualTo(2);
        assertThat(profile(wrong.toString()).exitCode()).isEqualTo(2);
        assertThat(profile(wrong.toString()).err()).contains("wrong.yaml:2:13: declared.iso: unknown key");
        assertThat(profile(lost.toString()).exitCode()).isEqualTo(2);
        assertThat(profile(lost.toString()).err()).contains("nowhere", "no such file");
        assertThat(profile(folder.resolve("none.yaml").toString()).err()).contains("none.yaml: no such file");
        assertThat(profile(wrong.toString(), "--lang", "tlh").err()).contains("expected one of en, zh, found 'tlh'");
    }

    @Test
    void declarationsStandSideBySideBelowWhatIsMeasured() throws Exception {
        Path a = vendor(
                "va.yaml", "vendor: Alpha\nruns: [good]\ndeclared: { price_per_message: 0.05, iso_27001: true }\n");
        Path b = vendor("vb.yaml", "vendor: Beta\ndeclared: { price_per_message: 0.03, records_kept: 3 }\n");
        String bad = folder.resolve("bad").toString();
        CommandLineRun text = CommandLineRun.of("compare", a.toString(), bad, "--profile", "bad=" + b);
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("Ranking by delivery rate: Alpha > bad")
                .containsPattern("records kept +not declared: ask +3 months, NOT met")
                .containsPattern("price per message +0.05 CNY +0.03 CNY");
        assertThat(text.out().indexOf("not verified")).isGreaterThan(text.out().indexOf("Differences of rates"));
        JsonNode json = JSON.readTree(
                CommandLineRun.of("compare", a.toString(), bad, "--profile", "bad=" + b, "--format", "json")
                        .out());
        assertThat(json.get("vendors")
                        .get(1)
                        .get("declared")
                        .get(0)
                        .get("verified")
                        .asBoolean())
                .isFalse();
        assertThat(CommandLineRun.of("compare", a.toString(), bad, "--profile", "bat=" + b)
                        .err())
                .contains("no run is called 'bat'", "bad");
        assertThat(CommandLineRun.of("compare", a.toString(), b.toString()).err())
                .contains("vb.yaml names no run");
    }
}
