package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;

/** What messages say, in an evaluation: several texts, several senders, fields. */
@ExtendWith(SampledLeakDetection.class)
class TextsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private CommandLineRun evaluate(String... settings) {
        List<String> args = new ArrayList<>(
                List.of("evaluate", "three-step-test", "--out", folder.toString(), "--set", "test.messages=100/day"));
        for (String setting : settings) {
            args.addAll(List.of("--set", setting));
        }
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private Map<String, Long> count(String file, String column) throws IOException {
        return rows(file).stream().collect(Collectors.groupingBy(row -> row.getField(column), Collectors.counting()));
    }

    @Test
    void textsAndSendersTakeTurnsWithinEachOperator() throws Exception {
        writeScenario("texts: [ { text: first, sender: '1069001' }, { text: second, sender: '1069002' } ]");

        evaluateFile();

        assertThat(count("truth.csv", "source")).containsEntry("1069001", 250L).containsEntry("1069002", 250L);
        Map<String, Long> pairs = rows("truth.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("operator") + row.getField("source"), Collectors.counting()));
        assertThat(pairs).hasSize(6).containsEntry("china-mobile1069001", 150L);
    }

    @Test
    void textsMayHaveShares() throws Exception {
        writeScenario("texts: [ { text: first, share: 80%, sender: '1' }, { text: second, share: 20%, sender: '2' } ]");

        evaluateFile();

        assertThat(count("truth.csv", "source").get("1")).isBetween(370L, 430L);
    }

    @Test
    void fieldsAreFilledForEachPerson() throws Exception {
        StringBuilder people = new StringBuilder("number,who\n");
        for (int i = 0; i < 500; i++) {
            people.append(8613800000100L + i)
                    .append(',')
                    .append(i % 2 == 0 ? "x".repeat(200) : "y")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("people.csv"), people);

        evaluate("test.text='Hello {who}, day {day}'", "test.recipients={ file: '" + file + "' }");

        assertThat(count("messages.csv", "segments")).containsEntry("1", 250L).containsEntry("2", 250L);
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("xxxx");
    }

    @Test
    void aPersonWithoutAValueIsNamedBeforeAnythingIsSent() throws Exception {
        Path file = Files.writeString(
                folder.resolve("people.csv"), "number,who\n8613800000100,Li\n8613800000101,\n8613800000102,Wu\n");

        CommandLineRun run = evaluate(
                "test.text='Hello {who}'",
                "test.recipients={ file: '" + file + "' }",
                "test.messages=1/day",
                "test.days=3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(":3:1: ", "column 'who': expected a value, since a text has this field");
    }

    @Test
    void theFilterSeesWhatEachMessageSays() throws Exception {
        evaluate(
                "test.text='Hello {what} {{n}} {n} {date}'",
                "test.fields={ what: [dear, spam] }",
                "carrier.filters={ words: { list: [spam], error: 'MK:0115' } }");

        long spam = rows("truth.csv").stream()
                .filter(row -> row.getField("error").equals("MK:0115"))
                .count();
        assertThat(spam).isBetween(200L, 300L);
    }

    @Test
    void allTextsAreLintedAtTheirLongest() throws Exception {
        writeScenario("texts: [ '【银行】您好，拒收请回复T', '秒批{what}' ]\n  fields: { what: [short, longer] }\n"
                + "  lint: { severity: refuse }");

        CommandLineRun run = evaluateFile();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("test.texts[1] has errors", "test.texts[1]: ");
        CommandLineRun lint =
                CommandLineRun.of("lint", folder.resolve("own.yaml").toString());
        assertThat(lint.out()).contains("test.texts[1]", "longer");
    }

    @Test
    void sharesAreGivenToAllTextsOrToNone() throws Exception {
        writeScenario("texts: [ { text: first, share: 80% }, second ]");

        assertThat(evaluateFile().err()).contains("either every text has a 'share' and they add up to 100%, or none");
    }

    private void writeScenario(String texts) throws IOException {
        String own = CommandLineRun.of("scenario", "show", "three-step-test")
                .out()
                .replaceAll("(?m)^  text:.*$", "  " + texts.replace("\\", "\\\\"))
                .replace("1000/day", "100/day")
                .replaceAll("(?m)^expect:.*$", "");
        Files.writeString(folder.resolve("own.yaml"), own);
    }

    private CommandLineRun evaluateFile() {
        return CommandLineRun.of("evaluate", folder.resolve("own.yaml").toString(), "--out", folder.toString());
    }
}
