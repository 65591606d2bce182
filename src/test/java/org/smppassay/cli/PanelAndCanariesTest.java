package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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

/** Numbers known dead and handsets of one's own among the recipients of an evaluation. */
@ExtendWith(SampledLeakDetection.class)
class PanelAndCanariesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private CommandLineRun evaluate(String... settings) {
        List<String> args = new ArrayList<>(List.of("evaluate", "three-step-test", "--out", folder.toString()));
        Stream.concat(
                        Stream.of("test.messages=200/day", "carrier.subscribers.numbers={ '86138000010xx': dead }"),
                        Stream.of(settings))
                .forEach(setting -> args.addAll(List.of("--set", setting)));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private List<NamedCsvRecord> rows(String role) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("messages.csv"))) {
            return csv.stream().filter(row -> row.getField("role").equals(role)).toList();
        }
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    }

    private static final String[] BOTH = {
        "test.recipients.canaries=50", "test.recipients.canary_numbers=['86138000010xx']",
        "test.recipients.panel=20", "test.recipients.panel_numbers=['86138000011[0-3]x']"
    };

    @Test
    void canariesFailAndAreInTheBooksButNotInTheRates() throws Exception {
        evaluate(BOTH);

        assertThat(rows("canary")).hasSize(50).allMatch(row -> row.getField("outcome")
                .equals("failed"));
        assertThat(result().at("/counts/attempted").asInt()).isEqualTo(1000);
        JsonNode overall = result().at("/criteria/0");
        assertThat(overall.get("n").asInt()).as("judged").isEqualTo(950);
        assertThat(overall.get("value").asDouble()).isGreaterThan(0.98);
        assertThat(result().at("/warnings").toString())
                .contains("50 messages went to numbers known to be dead", "Reported delivered: 0.");
        int byOperator = 0;
        for (JsonNode operator : result().get("operators")) {
            byOperator += operator.get("attempted").asInt();
        }
        assertThat(byOperator).isEqualTo(950);
    }

    @Test
    void thePanelIsMarkedAndCounts() throws Exception {
        evaluate(BOTH);

        assertThat(rows("panel")).hasSize(20).allMatch(row -> row.getField("destination")
                .startsWith("86138000011"));
        assertThat(rows("")).hasSize(930).noneMatch(row -> row.getField("destination")
                .startsWith("8613800001"));
    }

    @Test
    void aChannelThatFakesReceiptsReportsCanariesDelivered() throws Exception {
        evaluate(
                "test.recipients.canaries=50",
                "test.recipients.canary_numbers=['86138000010xx']",
                "carrier.receipts.fake={}");

        assertThat(rows("canary")).allMatch(row -> row.getField("outcome").equals("delivered"));
        assertThat(result().at("/warnings").toString()).contains("Reported delivered: 50.");
    }

    @Test
    void ofAHandsetThatAFileSpeaksOfTheFilesWordCounts(@TempDir Path given) throws Exception {
        Path file = given.resolve("panel.csv");
        List<String> lines = new ArrayList<>(List.of("number,received"));
        for (int number = 100; number < 140; number++) {
            lines.add("86138000011" + Integer.toString(number).substring(1) + (number % 2 == 0 ? ",yes" : ",no"));
        }
        Files.write(file, lines);
        List<String> args = new ArrayList<>(
                List.of("evaluate", "three-step-test", "--out", folder.toString(), "--panel", file.toString()));
        Stream.concat(
                        Stream.of(BOTH),
                        Stream.of(
                                "test.messages=200/day",
                                "criteria.integrity={}",
                                "carrier.subscribers.numbers={ '86138000010xx': dead }"))
                .forEach(setting -> args.addAll(List.of("--set", setting)));
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).containsPattern("integrity_panel +overall +FAIL");
    }

    @Test
    void tooFewNumbersAreNamedWithTheirPlace() {
        CommandLineRun run = CommandLineRun.of(
                "evaluate", "three-step-test", "--set", "test.recipients.canaries=5", "--out", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("test.recipients.canaries: one message goes to each: expected at least 5 numbers in"
                        + " 'canary_numbers', found 0");
    }
}
