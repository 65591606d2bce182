package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judging what somebody else has sent: which rows are understood as what, and that the evaluation is the usual one. */
class JudgeCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double A_MICROSECOND = 0.002;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private CommandLineRun judge(Path sends, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "judge", sends.toString(), "--out", folder.resolve("out").toString()));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private JsonNode judged(Path sends, String... more) throws IOException {
        CommandLineRun run = judge(sends, more);
        assertThat(run.exitCode()).as(run.err()).isIn(0, 1, 3, 4);
        return JSON.readTree(Files.readString(folder.resolve("out/result.json")));
    }

    private static void hasCounts(JsonNode result, String expected) {
        for (String pair : expected.split(" ", -1)) {
            String[] parts = pair.split("=", -1);
            JsonNode counts = result.get("counts");
            JsonNode count = counts.has(parts[0])
                    ? counts.get(parts[0])
                    : counts.get("receipts").get(parts[0]);
            assertThat(count.asLong()).as(parts[0]).isEqualTo(Long.parseLong(parts[1]));
        }
    }

    @Test
    void aColumnOfNetworksBesideOneOfOperatorsTellsWhoServesANumber() throws IOException {
        JsonNode result = judged(
                file(
                        "sends.csv",
                        "destination,sent_at,status,operator,network",
                        "8613800000001,2025-06-16T09:00:00+08:00,DELIVRD,china-mobile,china-unicom",
                        "8613800000002,2025-06-16T09:00:01+08:00,UNDELIV,china-mobile,"),
                "--zone",
                "+08:00");
        assertThat(result.findValuesAsText("network")).containsExactly("china-unicom", "(unknown)");
        JsonNode alone = judged(file(
                "sends.csv",
                "destination,sent_at,status,network",
                "8613800000001,2025-06-16T09:00:00+08:00,DELIVRD,china-unicom"));
        assertThat(alone.has("networks")).isFalse();
        assertThat(alone.get("operators").get(0).get("operator").asText()).isEqualTo("china-unicom");
    }

    @ParameterizedTest
    @CsvSource({
        "three-step-test, 1",
        "three-step-test, 2",
        "day-three-outage, 3",
        "one-bad-operator, 4",
        "ported-numbers, 4",
        "lost-receipts, 5",
        "lost-receipts, 6"
    })
    void aRunsOwnMessagesAreJudgedAsTheRunWas(String scenario, String seed) throws Exception {
        Path run = folder.resolve("run");
        CommandLineRun.of(
                "evaluate",
                scenario,
                "--seed",
                seed,
                "--set",
                "test.messages=700/day",
                "--set",
                "criteria.latency.p95=12s",
                "--set",
                "criteria.fluctuation.below=1pp",
                "--out",
                run.toString());
        JsonNode itself = JSON.readTree(Files.readString(run.resolve("result.json")));
        JsonNode judged = judged(
                run.resolve("messages.csv"),
                "--scenario",
                run.resolve("scenario.yaml").toString());

        assertThat(judged.get("mode").asText()).isEqualTo("judged");
        for (String same : List.of("days", "operators", "cells", "hours", "failures")) {
            assertThat(judged.get(same)).as(same).isEqualTo(itself.get(same));
        }
        assertThat(criteria(judged, "delivery_rate"))
                .isEqualTo(criteria(itself, "delivery_rate"))
                .isNotEmpty();
        assertThat(criteria(judged, "fluctuation"))
                .isEqualTo(criteria(itself, "fluctuation"))
                .hasSize(1);
        sameLatencies(criteria(judged, "latency_p95"), criteria(itself, "latency_p95"));
    }

    private static List<JsonNode> criteria(JsonNode result, String name) {
        List<JsonNode> found = new ArrayList<>();
        result.get("criteria").forEach(criterion -> {
            if (criterion.get("name").asText().equals(name)) {
                found.add(criterion);
            }
        });
        return found;
    }

    /** messages.csv holds microseconds, a run knows nanoseconds. */
    private static void sameLatencies(List<JsonNode> judged, List<JsonNode> itself) {
        assertThat(judged).hasSize(1);
        assertThat(judged.get(0).get("verdict")).isEqualTo(itself.get(0).get("verdict"));
        assertThat(judged.get(0).get("n")).isEqualTo(itself.get(0).get("n"));
        assertThat(judged.get(0).get("value").asDouble())
                .isCloseTo(itself.get(0).get("value").asDouble(), within(A_MICROSECOND));
    }

    @Test
    void receiptsAreJoinedByMessageIdAsALiveRunWould() throws Exception {
        Path sends = file(
                "sends.csv",
                "msgid,mobile,submit_time,status,err",
                "a01,13800000001,2025-06-16 08:30:00,0,",
                "a02,13800000002,2025-06-16 08:31:00,0,",
                "a03,13800000003,2025-06-16 08:32:00,0,",
                "a04,13800000004,2025-06-16 08:33:00,ESME_RTHROTTLED,",
                "a05,13800000005,2025-06-17 08:34:00,0,",
                "a06,13800000006,2025-06-17 08:35:00,0,");
        Path receipts = file(
                "receipts.csv",
                "id,stat,done time,err,to",
                "A01,DELIVRD,2506160830,000,8613800000001",
                "a01,DELIVRD,2506160840,000,8613800000001",
                "a02,UNDELIV,2506160831,MK:0001,",
                "a03,DELIVRD,2506190000,000,",
                "a05,ENROUTE,2506170834,000,",
                "a06,DELIVRD,2506170840,000,13900000000",
                "zzz,DELIVRD,2506170840,000,");
        JsonNode result = judged(sends, receipts.toString(), "--zone", "+08:00", "--state", "0=ACCEPTED");
        hasCounts(result, "attempted=6 accepted=5 rejected=1 delivered=1 failed=1 pending=3 late=1");
        hasCounts(result, "final=2 duplicate=1 orphan=2 intermediate=1 malformed=0 ambiguous=0");
        assertThat(result.get("failures").findValuesAsText("code"))
                .containsExactlyInAnyOrder("MK:0001", "ESME_RTHROTTLED");
        assertThat(result.get("operators").get(0).get("operator").asText()).isEqualTo("china-mobile");
        assertThat(result.get("days")).hasSize(2);
    }

    @Test
    void theFirstReceiptDecidesWhateverTheOrderOfRows() throws Exception {
        Path sends = file("s.csv", "id,to,sent_at", "1,13800000001,2025-06-16T08:30:00+08:00");
        String first = "1,UNDELIV,2025-06-16T08:30:05+08:00";
        String second = "1,DELIVRD,2025-06-16T08:31:05+08:00";
        String late = "1,DELIVRD,2025-06-26T08:31:05+08:00";
        for (List<String> order :
                List.of(List.of(first, second, late), List.of(late, second, first), List.of(second, late, first))) {
            Path receipts = file("r.csv", "id,state,time", String.join("\n", order));
            hasCounts(judged(sends, receipts.toString()), "failed=1 delivered=0 final=1 duplicate=2 late=0 orphan=0");
        }
    }

    @Test
    void anIdThatFitsSeveralMessagesIsNotGuessed() throws Exception {
        Path sends = file(
                "s.csv",
                "id,to,sent_at",
                "7,13800000001,2025-06-16T08:30:00+08:00",
                "7,13800000002,2025-06-16T08:30:00+08:00",
                "8,13800000003,2025-06-16T08:30:00+08:00",
                "8,13800000003,2025-06-18T08:30:00+08:00");
        Path receipts = file(
                "r.csv",
                "id,state,time,to",
                "7,DELIVRD,2025-06-16T08:30:01+08:00,",
                "7,DELIVRD,2025-06-16T08:30:01+08:00,+86 138-0000-0002",
                "8,DELIVRD,2025-06-16T08:30:01+08:00,");
        hasCounts(judged(sends, receipts.toString()), "delivered=2 pending=2 ambiguous=1 final=2");
    }

    @Test
    void daysAndHoursAreThoseOfTheZone() throws Exception {
        Path sends =
                file("s.csv", "to,time,status", "13800000001,1750003200,DELIVRD", "13800000001,1750003199000,DELIVRD");
        assertThat(judged(sends, "--zone", "Asia/Shanghai").get("days")).hasSize(2);
        assertThat(judged(sends, "--zone", "Z").get("days")).hasSize(1);
    }

    @Test
    void withoutAZoneItIsAskedFor() throws Exception {
        for (String time : List.of("2025-06-16 08:30:00", "1750033800", "2506160830")) {
            CommandLineRun run = judge(file("s.csv", "to,time,status", "13800000001," + time + ",DELIVRD"));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("s.csv:2: column time", "--zone");
        }
        CommandLineRun mixed = judge(file(
                "s.csv",
                "to,time,status",
                "13800000001,2025-06-16T08:30:00+08:00,DELIVRD",
                "13800000001,2025-06-16T08:30:00Z,DELIVRD"));
        assertThat(mixed.err()).contains("s.csv:3", "+08:00", "--zone");
    }

    @Test
    void headersInAnyLanguageCanBeNamed() throws Exception {
        Path sends = folder.resolve("gbk.csv");
        Files.writeString(
                sends,
                "号码;发出;结果\n13800000001;2025/6/16 8:30:00;成功\n18900000001;2025/6/16 8:30;失败\n",
                Charset.forName("GB18030"));
        assertThat(judge(sends, "--zone", "+08:00").err()).contains("UTF-8", "--charset");
        String[] options = {
            "--charset",
            "GB18030",
            "--zone",
            "+08:00",
            "--column",
            "destination=号码",
            "--column",
            "sent_at=发出",
            "--column",
            "status=结果",
            "--state",
            "成功=DELIVRD",
            "--state",
            "失败=failed"
        };
        JsonNode result = judged(sends, options);
        hasCounts(result, "delivered=1 failed=1");
        assertThat(result.get("operators").findValuesAsText("operator"))
                .containsExactly("china-mobile", "china-telecom");
    }

    @Test
    void badRowsAreToldWithPlaceAndExpectation() throws Exception {
        Path sends = file(
                "s.csv",
                "to,time,status",
                "13800000001,2025-06-16T08:30:00Z,DELIVRD",
                "13800000001,yesterday,DELIVRD",
                "13800000001,2025-06-16T08:30:00Z,success",
                "1.38E+10,2025-06-16T08:30:00Z,DELIVRD",
                "13800000001,2025-06-16T08:30:00Z");
        CommandLineRun refused = judge(sends, "--max-bad", "3");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("s.csv:3: column time: expected a time such as", "found 'yesterday'")
                .contains("s.csv:4: column status: 'success'", "--state success=DELIVRD")
                .contains("s.csv:5: column to: a spreadsheet has rounded '1.38E+10'")
                .contains("s.csv:6: expected 3 fields as in the header, found 2")
                .contains("--max-bad");
        assertThat(folder.resolve("out")).doesNotExist();
        JsonNode result = judged(sends, "--max-bad", "4");
        hasCounts(result, "attempted=1");
        assertThat(result.get("warnings").toString()).contains("4 rows could not be read");
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatThereAre() throws Exception {
        CommandLineRun run = judge(file("s.csv", "to,when,status", "13800000001,2025-06-16T08:30:00Z,DELIVRD"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no column for sent_at", "'when'", "--column sent_at=HEADER");
        assertThat(judge(folder.resolve("s.csv"), "--column", "sent_at=whem", "--column", "status=status")
                        .exitCode())
                .isEqualTo(2);
        assertThat(judge(folder.resolve("s.csv"), "--column", "sentat=when").err())
                .contains("sent_at");
    }

    @Test
    void complaintsCountOnlyIfTheyAreTold() throws Exception {
        Path sends = file(
                "s.csv",
                "to,time,status",
                "13800000001,2025-06-16T08:30:00+08:00,DELIVRD",
                "13800000002,2025-06-16T08:30:00+08:00,DELIVRD");
        JsonNode silent = judged(sends);
        assertThat(criteria(silent, "complaint_rate")).isEmpty();
        assertThat(silent.get("warnings").toString()).contains("complaint_rate", "--complaints");

        Path complaints = file("c.csv", "number,time", "8613800000001,2025-06-17", "13900000000,2025-06-17");
        JsonNode told = judged(sends, "--complaints", complaints.toString());
        assertThat(criteria(told, "complaint_rate").get(0).get("value").asDouble())
                .isEqualTo(0.5);
        assertThat(told.get("warnings").toString()).contains("1 complaint is of a number that was sent nothing");
        assertThat(criteria(judged(sends, "--complaints-count", "0"), "complaint_rate"))
                .hasSize(1);
    }

    @Test
    void theDeadlineAndWhatMissingMeansAreTheUsers() throws Exception {
        Path sends = file(
                "s.csv",
                "to,sent_at,status,done_at",
                "13800000001,2025-06-16T08:30:00+08:00,DELIVRD,2025-06-16T08:32:00+08:00");
        hasCounts(judged(sends), "delivered=1 late=0");
        hasCounts(judged(sends, "--deadline", "1m"), "delivered=0 pending=1 late=1");
        assertThat(judged(
                                sends,
                                "--deadline",
                                "1m",
                                "--missing",
                                "failed",
                                "--set",
                                "criteria.delivery_rate.confidence=60%")
                        .get("verdict")
                        .asText())
                .isEqualTo("FAIL");
    }

    @Test
    void criteriaComeFromAFileToo() throws Exception {
        Path sends = file("s.csv", "to,sent_at,status", "13800000001,2025-06-16T08:30:00+08:00,DELIVRD");
        Path alone = file("alone.yaml", "delivery_rate: { at_least: 50%, per_operator: false }");
        Path beneath = file("beneath.yaml", "criteria:", "  delivery_rate: { at_least: 50%, per_operator: false }");
        for (Path criteria : List.of(alone, beneath)) {
            JsonNode result = judged(sends, "--criteria", criteria.toString());
            assertThat(result.get("criteria")).hasSize(1);
            assertThat(result.get("criteria").get(0).get("threshold").asDouble())
                    .isEqualTo(0.5);
        }
        CommandLineRun wrong =
                judge(sends, "--criteria", file("w.yaml", "delivery_rat: {}").toString());
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("w.yaml:1", "delivery_rate");
    }

    @Test
    void whatIsReadIsNotReplaced() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Path sends = folder.resolve("out/messages.csv");
        Files.writeString(
                sends, "to,sent_at,status\n13800000001,2025-06-16T08:30:00+08:00,DELIVRD\n", StandardCharsets.UTF_8);
        CommandLineRun run = judge(sends);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out");
        assertThat(sends).isNotEmptyFile();
    }
}
