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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;

/** Evidence for and against what receipts claim, from whole runs. */
@ExtendWith(SampledLeakDetection.class)
class EvidenceTest {
    private static final String OUTAGE = "criteria.integrity={ outages: [ { from: day 2 08:30, for: 1h } ] }";
    private static final String DOWN =
            "carrier.incidents=[ { label: down, from: day 2 08:30, for: 1h, delivered: 0% } ]";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void receiptsThatComeWhileTheNetworkIsDownAreFakes() throws Exception {
        evaluate("fake-receipts", OUTAGE, DOWN);
        assertThat(verdict("integrity_outage")).isEqualTo("FAIL");
    }

    @Test
    void anHonestCarrierReportsNothingWhileItIsDown() throws Exception {
        evaluate("three-step-test", OUTAGE, "criteria.integrity.latency_shape=true", DOWN, "test.messages=2000/day");
        assertThat(verdict("integrity_outage")).isEqualTo("PASS");
        assertThat(verdict("integrity_latency")).isEqualTo("PASS");
    }

    @Test
    void aPanelThatLosesSegmentsAsItsReceiptsSayIsNoEvidenceOfFakes() throws Exception {
        evaluate(
                "long-messages",
                "carrier.segments.lost=5%",
                "criteria.integrity={}",
                "test.recipients.panel=400",
                "test.recipients.panel_numbers=['8613800001[1-4]xx']");
        assertThat(verdict("integrity_panel")).isEqualTo("PASS");
        assertThat(criterion("integrity_panel").get("n").asInt())
                .as("whole messages, of which one in seven lacks a segment")
                .isBetween(310, 375);
    }

    @Test
    void aPanelMayBeListedInTheFileOfPeople() throws Exception {
        StringBuilder rows = new StringBuilder("number,role\n");
        for (int i = 0; i < 400; i++) {
            rows.append(8_613_800_001_100L + i).append(",panel\n");
        }
        Path people = Files.writeString(folder.resolve("people.csv"), rows);
        evaluate(
                "three-step-test",
                "criteria={ integrity: {} }",
                "test.days=1",
                "test.messages=400/day",
                "test.recipients={ file: '" + people + "' }");
        assertThat(verdict("integrity_panel")).isEqualTo("PASS");
    }

    @Test
    void aPanelThatReceivedNothingProvesThatReceiptsLie() throws Exception {
        StringBuilder rows = new StringBuilder("number,role\n");
        StringBuilder handsets = new StringBuilder("number,received\n");
        for (int i = 0; i < 60; i++) {
            rows.append(8_613_800_001_100L + i).append(",panel\n");
            handsets.append(8_613_800_001_100L + i).append(",no\n");
        }
        Path people = Files.writeString(folder.resolve("people.csv"), rows);
        Path panel = Files.writeString(folder.resolve("handsets.csv"), handsets);
        CommandLineRun run = CommandLineRun.of(
                "evaluate",
                "three-step-test",
                "--panel",
                panel.toString(),
                "--set",
                "criteria={ integrity: {} }",
                "--set",
                "test.days=1",
                "--set",
                "test.messages=60/day",
                "--set",
                "test.recipients={ file: '" + people + "' }",
                "--out",
                folder.resolve("run").toString());
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out()).contains("integrity_panel");
    }

    @Test
    void aCarrierThatHeedsOptOutsPasses() throws Exception {
        evaluate("opt-out-ignored", "carrier.opt_outs={}");
        assertThat(verdict("opt_out")).isEqualTo("PASS");
        assertThat(criterion("opt_out").get("n").asInt()).isGreaterThan(100);
    }

    @Test
    void lateReceiptsShowByDeadline() throws Exception {
        CommandLineRun run = evaluate("late-receipts", "test.messages=1000/day");
        assertThat(run.out()).contains("By deadline, of messages attempted", "48 h", "72 h");
        JsonNode deadlines = result().at("/receipts_over_time/by_deadline");
        double before = 0;
        for (JsonNode deadline : deadlines) {
            assertThat(deadline.get("delivered").asDouble()).isGreaterThanOrEqualTo(before);
            before = deadline.get("delivered").asDouble();
        }
        double byTheDeadline = result().at("/counts/delivered").asDouble()
                / result().at("/counts/attempted").asDouble();
        assertThat(before).as("by 72 h").isGreaterThan(byTheDeadline);
        assertThat(result().at("/receipts_over_time/curve").size()).isBetween(20, 60);
    }

    private CommandLineRun evaluate(String scenario, String... settings) {
        List<String> args = new ArrayList<>(List.of("evaluate", scenario, "--no-messages", "--out", folder.toString()));
        List.of(settings).forEach(setting -> args.addAll(List.of("--set", setting)));
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run;
    }

    private String verdict(String name) throws IOException {
        return criterion(name).get("verdict").asText();
    }

    private JsonNode criterion(String name) throws IOException {
        for (JsonNode criterion : result().get("criteria")) {
            if (criterion.get("name").asText().equals(name)) {
                return criterion;
            }
        }
        throw new AssertionError("not judged: " + name);
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    }
}
