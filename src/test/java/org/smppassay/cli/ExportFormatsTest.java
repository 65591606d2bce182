package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.SampledLeakDetection;

/** Exports as vendors write them, each with its own separator, encoding, times and words. */
@ExtendWith(SampledLeakDetection.class)
class ExportFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(String name, Charset charset, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path file(String name, String text) throws IOException {
        return file(name, StandardCharsets.UTF_8, text);
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
        JsonNode counts = result.get("counts");
        for (String pair : expected.split(" ", -1)) {
            String[] parts = pair.split("=", -1);
            JsonNode in = counts.has(parts[0]) ? counts : counts.get("receipts");
            assertThat(in.get(parts[0]).asLong()).as(parts[0]).isEqualTo(Long.parseLong(parts[1]));
        }
    }

    @Test
    void aChineseExportWithByteOrderMarkTellsSubmissionAndReportApart() throws Exception {
        Path sends = file(
                "明细.csv",
                """
                \uFEFF短信ID,手机号码,运营商,发送时间,提交状态,状态报告,回执时间,错误码,条数
                9001,13800000001,移动,2025-06-16 08:30:00,成功,DELIVRD,2025-06-16 08:30:04,000,1
                9002,13800000002,移动,2025-06-16 08:30:01,成功,成功,2025-06-16 08:30:09,,2
                9003,18600000003,联通,2025-06-16 08:30:02,成功,MK:0001,2025-06-16 08:30:05,MK:0001,1
                9004,18600000004,联通,2025-06-16 08:30:03,成功,,,,1
                9005,18900000005,电信,2025-06-16 08:30:04,失败,,,ESME_RTHROTTLED,1
                9006,18900000006,电信,2025-06-17 08:30:05,未知,,,,1
                """);
        JsonNode result = judged(sends, "--zone", "+08:00", "--state", "MK:0001=UNDELIV");
        hasCounts(result, "attempted=6 accepted=4 rejected=1 unanswered=1 delivered=2 failed=1 pending=1");
        assertThat(result.get("failures").findValuesAsText("code"))
                .containsExactlyInAnyOrder("MK:0001", "ESME_RTHROTTLED");
        assertThat(result.get("operators").findValuesAsText("operator")).containsExactly("移动", "联通", "电信");
    }

    @Test
    void aSpreadsheetsExportInGb18030WithSemicolons() throws Exception {
        Path sends = file(
                "report.csv",
                Charset.forName("GB18030"),
                """
                手机号;发送时间;回执状态;接收时间
                13800000001;2025/6/16 8:30;成功;2025/6/16 8:31
                13800000002;2025/6/16 8:30;失败;2025/6/16 8:31
                13800000003;2025/6/16 8:30;未知;
                13800000004;2025/6/16 8:30:10;送达成功;2025/6/16 8:30:12
                """);
        JsonNode result = judged(sends, "--zone", "Asia/Shanghai", "--charset", "GB18030");
        hasCounts(result, "attempted=4 delivered=2 failed=1 pending=1");
        assertThat(result.get("operators").get(0).get("operator").asText()).isEqualTo("china-mobile");
    }

    @Test
    void rowsOfSegmentsAreOneMessageAndItsWorstSegmentDecides() throws Exception {
        Path sends = file(
                "mt.tsv",
                """
                message_ref\tpart\tmsg_id\tto\ttimestamp\tsubmit_status
                a\t1/2\tf1\t+86 138-0000-0001\t1750033800000\tESME_ROK
                a\t2/2\tf2\t+86 138-0000-0001\t1750033800100\tESME_ROK
                b\t1/3\tf3\t8613800000002\t1750033801000\tESME_ROK
                b\t2/3\tf4\t8613800000002\t1750033801100\tESME_ROK
                b\t3/3\tf5\t8613800000002\t1750033801200\tESME_ROK
                c\t1/2\tf6\t8613800000003\t1750033802000\tESME_ROK
                c\t2/2\tf7\t8613800000003\t1750033802100\tESME_ROK
                d\t1/2\t\t8613800000004\t1750033803000\tESME_RTHROTTLED
                d\t1/2\tf8\t8613800000004\t1750033804000\tESME_ROK
                d\t2/2\tf9\t8613800000004\t1750033804100\tESME_ROK
                e\t1/2\tfa\t8613800000005\t1750033805000\tESME_ROK
                a\t1/1\tfb\t8613800000006\t1750033806000\tESME_ROK
                """
                        .replace("d\t1/2\t\t", "d\t1/2\tf0\t"));
        Path receipts = file(
                "dlr.tsv",
                """
                id\tstat\ttime\terr
                f1\tENROUTE\t1750033801000\t000
                f1\tDELIVRD\t1750033803000\t000
                f2\tDELIVRD\t1750033805000\t000
                f3\tDELIVRD\t1750033803000\t000
                f4\tUNDELIV\t1750033804000\t045
                f5\tDELIVRD\t1750033803000\t000
                f6\tDELIVRD\t1750033803000\t000
                f8\tDELIVRD\t1750033806000\t000
                f9\tDELIVRD\t1750033806000\t000
                fa\tDELIVRD\t1750033806000\t000
                fb\tDELIVRD\t1750033806000\t000
                """);
        JsonNode result = judged(
                sends,
                receipts.toString(),
                "--zone",
                "+08:00",
                "--set",
                "criteria.segment_rate.at_least=50%",
                "--set",
                "criteria.latency.p95=15s");
        hasCounts(result, "attempted=6 accepted=6 delivered=3 failed=1 pending=2 retried=1 final=10 intermediate=1");
        assertThat(result.get("failures").findValuesAsText("code")).containsExactly("045");
        assertThat(result.get("warnings").toString()).contains("1 message lacks rows for some of its segments");
        for (JsonNode criterion : result.get("criteria")) {
            if (criterion.get("name").asText().equals("segment_rate")) {
                assertThat(criterion.get("n").asLong())
                        .as("those there is a row of")
                        .isEqualTo(11);
                assertThat(criterion.get("value").asDouble()).isEqualTo(0.8181818182);
            }
        }
        assertThat(result.get("latency_ms").get("delivery").get("max").asDouble())
                .as("from the first segment's sending to the last receipt")
                .isEqualTo(5000);
    }

    @Test
    void aReferenceThatIsUsedAgainIsAnotherMessage() throws Exception {
        Path sends = file(
                "s.csv",
                """
                ref,segment,to,sent_at,status,segments
                7,1,13800000001,2025-06-16T08:30:00+08:00,DELIVRD,2
                7,2,13800000001,2025-06-16T08:30:00+08:00,DELIVRD,2
                7,1,13800000001,2025-06-16T09:30:00+08:00,DELIVRD,2
                7,2,13800000001,2025-06-16T09:30:00+08:00,UNDELIV,2
                7,1,13800000002,2025-06-16T08:30:00+08:00,DELIVRD,1
                """);
        hasCounts(judged(sends, "--column", "message=ref"), "attempted=3 delivered=2 failed=1");
    }

    @Test
    void segmentsThatNothingTiesTogetherAreRefused() throws Exception {
        Path untied = file("s.csv", "segment,to,sent_at,status\n1,13800000001,2025-06-16T08:30:00Z,DELIVRD\n");
        assertThat(judge(untied).err()).contains("no column for message", "--column message=HEADER");
        Path wrong = file(
                "w.csv",
                """
                message,segment,to,sent_at,status
                a,first,13800000001,2025-06-16T08:30:00Z,DELIVRD
                a,0/3,13800000001,2025-06-16T08:30:00Z,DELIVRD
                ,2/3,13800000001,2025-06-16T08:30:00Z,DELIVRD
                """);
        assertThat(judge(wrong).err())
                .contains("w.csv:2: column segment: expected a segment such as 2 or 2/3, found 'first'")
                .contains("w.csv:3: column segment: expected segments from 1 to 255")
                .contains("w.csv:4: column message: expected what the rows of one message share");
    }

    @Test
    void aTextInAColumnCalledMessageTiesNothingTogether() throws Exception {
        Path sends = file(
                "s.csv",
                """
                message,to,sent_at,status
                Hello,13800000001,2025-06-16T08:30:00Z,DELIVRD
                Hello,13800000001,2025-06-16T08:31:00Z,DELIVRD
                """);
        hasCounts(judged(sends), "attempted=2 delivered=2");
    }

    @Test
    void aReportOnWhatWasRefusedIsAContradiction() throws Exception {
        Path sends =
                file("s.csv", "to,sent_at,submit_status,status\n13800000001,2025-06-16T08:30:00Z,failed,DELIVRD\n");
        assertThat(judge(sends).err())
                .contains("s.csv:2: column status: 'DELIVRD', and yet the submission was refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\uFEFF",
                "to,sent_at,status\n",
                "to,sent_at,status",
                "to,sent_at\n13800000001,2025-06-16T08:30:00Z\n",
                "to,sent_at,status\n\"13800000001,2025-06-16T08:30:00Z,DELIVRD\n",
                "\u0000\u0001\u0002\n\u0003",
                "to,sent_at,status\n13800000001,9999999-01-01,DELIVRD\n",
                "to,sent_at,status\n13800000001,99999999999999999,DELIVRD\n",
                "to,sent_at,status\n13800000001,NaN,DELIVRD\n"
            })
    void whatCanNotBeJudgedIsToldInOneSentenceWithTheFile(String text) throws Exception {
        CommandLineRun run = judge(file("bad.csv", text));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("bad.csv").doesNotContain("internal", "NaN ", "Exception", "\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELIVRD", "UNDELIV", "EXPIRED", "REJECTED", "UNANSWERED", ""})
    void aSingleMessageIsJudgedAndDecidesNothing(String status) throws Exception {
        Path sends = file("one.csv", "to,sent_at,status\n13800000001,2025-06-16T08:30:00+08:00," + status + "\n");
        CommandLineRun run = judge(sends, "--complaints-count", "0");
        assertThat(run.exitCode()).as(run.err()).isIn(1, 3, 4);
        for (String report : List.of("result.json", "summary.md", "junit.xml", "report.html")) {
            assertThat(Files.readString(folder.resolve("out").resolve(report)))
                    .as(report)
                    .doesNotContain("NaN", "Infinity");
        }
        assertThat(run.out()).doesNotContain("NaN", "Infinity");
    }
}
