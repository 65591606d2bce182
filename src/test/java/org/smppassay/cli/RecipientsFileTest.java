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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.SampledLeakDetection;

/** An evaluation that writes to the people of a file. */
@ExtendWith(SampledLeakDetection.class)
class RecipientsFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file() {
        return folder.resolve("recipients.csv");
    }

    private Path run() {
        return folder.resolve("run");
    }

    /** 100 people. */
    private void people(String header, String rest) throws IOException {
        StringBuilder csv = new StringBuilder(header + "\n");
        for (int i = 0; i < 100; i++) {
            csv.append(8613800000100L + i).append(rest).append('\n');
        }
        Files.writeString(file(), csv);
    }

    private CommandLineRun evaluate(String... settings) {
        List<String> args = new ArrayList<>(
                List.of("evaluate", "three-step-test", "--out", run().toString(), "--set", "test.messages=20/day"));
        args.addAll(List.of("--set", "test.recipients={ file: '" + file() + "' }"));
        for (String setting : settings) {
            args.addAll(List.of("--set", setting));
        }
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private List<NamedCsvRecord> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(run().resolve("messages.csv"))) {
            return csv.stream().toList();
        }
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(run().resolve("result.json").toFile());
    }

    @Test
    void itsPeopleAreWrittenToInTheirOrder() throws Exception {
        people("number", "");

        assertThat(evaluate().err()).isEmpty();

        List<NamedCsvRecord> rows = rows();
        assertThat(rows).hasSize(100);
        assertThat(rows)
                .allMatch(row -> Long.parseLong(row.getField("destination"))
                        == 8613800000099L + Long.parseLong(row.getField("number")));
        assertThat(rows).allMatch(row -> row.getField("operator").equals("china-mobile"));
    }

    @Test
    void itTellsOperatorNetworkAndRole() throws Exception {
        people("number,operator,network,role", ",acme,china-unicom,panel");

        evaluate();

        NamedCsvRecord row = rows().get(0);
        assertThat(row.getField("operator")).isEqualTo("acme");
        assertThat(row.getField("network")).isEqualTo("china-unicom");
        assertThat(row.getField("role")).isEqualTo("panel");
        assertThat(result().at("/operators/0/operator").asText()).isEqualTo("acme");
    }

    @Test
    void aFileShorterThanThePlanIsRefusedUnlessItsPeopleTakeTurns() throws Exception {
        people("number", "");

        CommandLineRun refused = evaluate("test.messages=21/day");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("105 messages need as many people", "has 100: allow 'repeats'");
        assertThat(run()).doesNotExist();

        evaluate("test.messages=21/day", "test.recipients.repeats=true", "test.recipients.cap.most=1");
        assertThat(result().get("verdict").asText()).isEqualTo("INVALID");
        assertThat(result().get("reasons").toString()).contains("5 of 105 messages");
    }

    @Test
    void allBadRowsAreNamedAndNothingIsSent() throws Exception {
        Files.writeString(
                file(),
                """
                number,role,opted_out
                8613800000100,,
                13x,,
                8613800000101,handset,
                8613800000102,panel,maybe
                8613800000100,,
                8613800000103
                4479111234567,,
                """);

        CommandLineRun run = evaluate();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(file() + ":3:1: ", "column 'number': expected a number in international form, 5 to 15 digits")
                .contains(file() + ":4:1: ", "column 'role': expected subscriber, panel or canary, found 'handset'")
                .contains(file() + ":5:1: ", "column 'opted_out': expected true or false, found 'maybe'")
                .contains(file() + ":6:1: ", "column 'number': it is the number of line 2")
                .contains(file() + ":7:1: ", "expected 3 fields as in the header, found 1");
        assertThat(run()).doesNotExist();
    }

    @Test
    void numbersOfNobodyNeedAnOperator() throws Exception {
        Files.writeString(file(), "number,operator\n4479111234567,\n4479111234568,acme\n");

        assertThat(evaluate("test.messages=1/day", "test.days=2").err())
                .contains(file() + ":2:1: ", "no operator has this number")
                .doesNotContain(":3:1");
    }

    @Test
    void theRunFolderHasItsNameAndHashAndNothingElseOfIt() throws Exception {
        people("number,name", ",Zhang");
        evaluate();

        String scenario = Files.readString(run().resolve("scenario.yaml"));
        assertThat(scenario).contains("recipients.csv", "sha256").doesNotContain("Zhang");
        assertThat(run().resolve("scenario-files")).doesNotExist();
        CommandLineRun again = CommandLineRun.of(
                "scenario", "check", run().resolve("scenario.yaml").toString());
        assertThat(again.exitCode()).as(again.err()).isZero();

        people("number,name", ",Li");
        CommandLineRun other = CommandLineRun.of(
                "scenario", "check", run().resolve("scenario.yaml").toString());
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("test.recipients.sha256", "is another file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fake-receipts", "healthy"})
    void theFolderOfARunWithAPanelIsJudgedAsTheRunWas(String scenario) throws Exception {
        StringBuilder csv = new StringBuilder("number,role\n");
        for (int i = 0; i < 1000; i++) {
            csv.append(8613800000100L + i).append(i % 20 == 0 ? ",panel\n" : i % 20 == 7 ? ",canary\n" : ",\n");
        }
        Files.writeString(file(), csv);
        CommandLineRun.of(
                "evaluate",
                scenario,
                "--out",
                run().toString(),
                "--set",
                "test.messages=200/day",
                "--set",
                "test.days=5",
                "--set",
                "criteria.integrity={ fakes: 1% }",
                "--set",
                "test.recipients={ file: '" + file() + "' }");
        CommandLineRun judged = CommandLineRun.of(
                "judge", run().toString(), "--out", folder.resolve("judged").toString());

        assertThat(judged.exitCode()).as(judged.err()).isIn(0, 1, 3);
        String criteria = Files.readString(run().resolve("criteria.csv"));
        assertThat(Files.readString(folder.resolve("judged/criteria.csv"))).isEqualTo(criteria);
        assertThat(criteria).contains("integrity_panel,overall," + (scenario.equals("healthy") ? "INC" : "FAIL"));
        assertThat(Files.readAllLines(run().resolve("panel.csv")))
                .hasSize(51)
                .startsWith("number,received,received_utc")
                .filteredOn(row -> row.endsWith(",no,"))
                .hasSize(scenario.equals("healthy") ? 0 : 11);
    }

    @Test
    void noMoreAreSentThanAllowed() throws Exception {
        people("number", "");
        CommandLineRun.of(
                "evaluate",
                "three-step-test",
                "--out",
                run().toString(),
                "--max-messages",
                "30",
                "--set",
                "test.messages=20/day",
                "--set",
                "test.recipients={ file: '" + file() + "' }");

        assertThat(rows()).hasSize(30);
        assertThat(result().at("/counts/skipped").asInt()).isEqualTo(70);
        assertThat(result().at("/counts/planned").asInt()).isEqualTo(100);
    }

    @Test
    void peopleWhoOptedOutBeforeGetNothing() throws Exception {
        people("number,opted_out", ",yes");
        Path optOuts = Files.writeString(folder.resolve("optouts.csv"), "number\n+8613800000150\n");

        evaluate("test.opt_outs.file=" + optOuts);
        assertThat(result().at("/counts/opted_out").asInt()).isEqualTo(100);

        people("number", "");
        evaluate("test.opt_outs.file=" + optOuts);
        assertThat(rows()).hasSize(99).noneMatch(row -> row.getField("destination")
                .equals("8613800000150"));
        assertThat(result().at("/counts/opted_out").asInt()).isEqualTo(1);
        assertThat(result().at("/counts/skipped").asInt()).isEqualTo(1);
        assertThat(result().get("warnings").toString()).contains("1 message was not sent because the recipients want");
        assertThat(Files.readString(run().resolve("optouts.csv")))
                .startsWith("at_utc,number,what,message,known_from\n")
                .contains(",8613800000150,held_back,51,file\n");
    }

    private static final String[] EVERYBODY_OPTS_OUT = {
        "test.messages=40/day",
        "test.recipients.repeats=true",
        "carrier.replies.complaint.rate=0%",
        "carrier.replies.opt_out={ rate: 100%, text: ['TD'] }"
    };

    @Test
    void whoOptsOutDuringTheRunGetsNothingMore() throws Exception {
        people("number", "");

        evaluate(EVERYBODY_OPTS_OUT);

        int held = result().at("/counts/opted_out").asInt();
        assertThat(held).as("of the second round").isBetween(90, 100);
        assertThat(result().at("/counts/attempted").asInt()).isEqualTo(200 - held);
        String trail = Files.readString(run().resolve("optouts.csv"));
        assertThat(trail.lines().filter(row -> row.contains(",held_back,") && row.endsWith(",reply")))
                .hasSize(held);
        assertThat(trail.lines().filter(row -> row.contains(",opted_out,"))).hasSizeGreaterThan(90);
    }

    @Test
    void whetherTheChannelHoldsThemBackCanBeTested() throws Exception {
        people("number", "");
        List<String> settings = new ArrayList<>(List.of(EVERYBODY_OPTS_OUT));
        settings.add("test.opt_outs.honour=false");

        evaluate(settings.toArray(String[]::new));

        assertThat(result().at("/counts/attempted").asInt()).isEqualTo(200);
        assertThat(result().at("/counts/opted_out").asInt()).isZero();
    }
}
