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
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.SampledLeakDetection;

/** Groups of a test that are written to at different times of the day. */
@ExtendWith(SampledLeakDetection.class)
class TimeSlotsTest {
    private static final String SLOTS = "test.groups=[{ name: am, windows: { weekday: ['09:00-10:00'], weekend:"
            + " ['09:00-10:00'] } }, { name: pm, windows: { weekday: ['15:00-16:00'], weekend: ['15:00-16:00'] } }]";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private CommandLineRun evaluate(String scenario, String... settings) {
        List<String> args = new ArrayList<>(List.of("evaluate", scenario, "--out", folder.toString()));
        for (String setting : settings) {
            args.addAll(List.of("--set", setting));
        }
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private List<NamedCsvRecord> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("messages.csv"))) {
            return csv.stream().toList();
        }
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    }

    private static Map<String, Long> by(String column, List<NamedCsvRecord> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.getField(column), Collectors.counting()));
    }

    private void everybodyIsWrittenToInTheHourOfTheGroup() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(row.getField("hour"))
                .isEqualTo(row.getField("group").equals("am") ? "9" : "15"));
    }

    @Test
    void theMorningRushIsToldFromTheAfternoon() throws Exception {
        CommandLineRun run = evaluate("ab-time-slot");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("afternoon delivers more than morning");
        assertThat(result().at("/groups/0/attempted").asInt()).isEqualTo(2500);
        assertThat(result().at("/counts/sent_late").asInt()).isZero();
        List<NamedCsvRecord> rows = rows();
        assertThat(by("hour", rows)).containsOnlyKeys("9", "15");
        assertThat(rows)
                .filteredOn(row -> row.getField("group").equals("morning"))
                .hasSize(2500)
                .allMatch(row -> row.getField("hour").equals("9"))
                .allMatch(row -> row.getField("intended_utc").contains("T01:"));
        for (String operator : List.of("china-mobile", "china-unicom", "china-telecom")) {
            List<NamedCsvRecord> own = rows.stream()
                    .filter(row -> row.getField("operator").equals(operator))
                    .toList();
            assertThat(by("group", own).get("morning"))
                    .as("half of " + operator)
                    .isEqualTo(own.size() / 2);
        }
        assertThat(rows).allMatch(row -> row.getField("intended_utc")
                .startsWith("2025-06-" + (15 + Integer.parseInt(row.getField("day")))));
    }

    @Test
    void theSameSeedGivesTheSameRun() throws Exception {
        evaluate("ab-time-slot", "test.messages=200/day");
        String first = Files.readString(folder.resolve("messages.csv"));
        evaluate("ab-time-slot", "test.messages=200/day");

        assertThat(Files.readString(folder.resolve("messages.csv"))).isEqualTo(first);
    }

    @Test
    void aFirstStepKeepsTheHours() throws Exception {
        evaluate("step-one-gate", SLOTS, "carrier.operators.china-telecom.delivered=99.9%", "test.messages=400/day");

        everybodyIsWrittenToInTheHourOfTheGroup();
        assertThat(by("phase", rows())).containsKey("step-1");
        assertThat(result().at("/groups/0/attempted").asInt())
                .isEqualTo(result().at("/groups/1/attempted").asInt());
    }

    @Test
    void whatIsSentAgainIsSentAtTheHourOfTheGroup() throws Exception {
        evaluate("resend", SLOTS, "test.messages=200/day");

        everybodyIsWrittenToInTheHourOfTheGroup();
        assertThat(by("phase", rows()).get("resend")).isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource({"breaker", "early-stop", "failover", "late-receipts"})
    void otherTurnsOfAPlanKeepTheHours(String scenario) throws Exception {
        evaluate(scenario, SLOTS);

        everybodyIsWrittenToInTheHourOfTheGroup();
        JsonNode counts = result().get("counts");
        assertThat(counts.get("attempted").asLong() + counts.get("skipped").asLong())
                .isEqualTo(counts.get("planned").asLong());
        assertThat(result().get("verdict").asText()).isNotEqualTo("INVALID");
    }

    @Test
    void aStartInTheMiddleOfAWindowLeavesTheRestOfItToAll() throws Exception {
        evaluate("ab-time-slot", "test.start='2025-06-16T09:30:00+08:00'", "test.messages=100/day", "test.days=2");

        assertThat(rows())
                .hasSize(200)
                .filteredOn(row -> row.getField("group").equals("morning")
                        && row.getField("day").equals("1"))
                .hasSize(50)
                .allMatch(row -> row.getField("intended_utc").compareTo("2025-06-16T01:30") >= 0);
    }

    @Test
    void whoOptsOutInTheMeantimeIsHeldBackAtTheirTurn() throws Exception {
        evaluate(
                "ab-time-slot",
                "test.messages=100/day",
                "test.recipients.numbers=100",
                "carrier.replies={ opt_out: { rate: 100%, text: ['T'] } }");

        JsonNode counts = result().get("counts");
        assertThat(counts.get("opted_out").asInt()).isGreaterThan(350);
        assertThat(counts.get("attempted").asInt() + counts.get("opted_out").asInt())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ weekday: ['10:00-09:00'] } | test.groups[0].windows.weekday[0]: expected a window that ends after it begins",
                "{ weekday: ['09:00-10:00', '09:30-11:00'] } | test.groups[0].windows.weekday[1]: 09:30-11:00 overlaps 09:00-10:00",
                "{ weekday: ['11:00-12:00', '09:30-10:00'] } | test.groups[0].windows.weekday[1]: 09:30-10:00 comes before",
                "{ weekday: [] } | test.groups[0].windows: day 1 is a Monday and has no window to send in",
                "{ weekdays: ['09:00-10:00'] } | did you mean 'weekday'?",
                "{ weekday: ['05:00-05:59'] } | test.start: all windows that 'test.groups[0].windows' has on day 1 are over by then",
            })
    void impossibleWindowsAreNamedWithTheirPlace(String windows, String problem) throws IOException {
        Path file = folder.resolve("slots.yaml");
        String library = Files.readString(Path.of("scenarios/ab-time-slot.yaml"));
        Files.writeString(
                file,
                library.replace("T00:00:00+08:00", "T06:00:00+08:00")
                        .replace("{ weekday: [\"09:00-10:00\"], weekend: [\"09:00-10:00\"] }", windows));

        CommandLineRun run = CommandLineRun.of("evaluate", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(problem).containsPattern("slots\\.yaml:\\d+:\\d+: ");
    }

    @Test
    void moreThanCanBeDrawnAtOnceIsRefused() {
        CommandLineRun run = evaluate("ab-time-slot", "test.messages=1000001/day");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("test.messages: groups with windows of their own are drawn for a day at once: expected at"
                        + " most 1000000 messages on a day, found 1000001");
    }
}
