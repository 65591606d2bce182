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

/** Complaints and handsets that files tell of: at a run, and when it is judged again. */
@ExtendWith(SampledLeakDetection.class)
class WitnessesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set by the run
    private static List<String> numbers;

    @BeforeAll
    static void aRun() throws IOException {
        evaluate("run");
        numbers = Files.readAllLines(folder.resolve("run/messages.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[4])
                .toList();
    }

    private static CommandLineRun evaluate(String out, String... more) {
        List<String> args = new ArrayList<>(List.of("evaluate", "healthy", "--quiet"));
        args.addAll(List.of("--set", "test.messages=40/day", "--set", "test.days=2"));
        args.addAll(List.of("--set", "carrier.replies.complaint.rate=50‰"));
        args.addAll(List.of("--set", "criteria.complaint_rate.below=0.3‰"));
        args.addAll(List.of("--out", folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode result(String out) throws IOException {
        return JSON.readTree(Files.readString(folder.resolve(out).resolve("result.json")));
    }

    private static long complaints(JsonNode result) {
        return result.get("counts").get("replies").get("complaint").asLong();
    }

    /** Numbers that did not complain by message. */
    private static List<String> content() throws IOException {
        String replies = Files.readString(folder.resolve("run/replies.csv"));
        return numbers.stream().filter(number -> !replies.contains(number)).toList();
    }

    private static String complainer() throws IOException {
        return Files.readAllLines(folder.resolve("run/replies.csv")).stream()
                .filter(row -> row.contains(",complaint,"))
                .map(row -> row.split(",", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    private static String list() throws IOException {
        return "号码,投诉时间,内容\n" + content().get(0) + ",2025-06-20,骚扰\n"
                + content().get(1).substring(2) + ",2025-06-20 10:00:00,\n"
                + content().get(1) + ",2025-06-21 10:00:00,again\n"
                + content().get(2) + ",2024-01-01,of another campaign\n"
                + complainer() + ",2025-06-20,by message already\n"
                + "13999999999,2025-06-20,somebody else\n";
    }

    @Test
    void complaintsFromAFileCountOncePerMessageWhereverTheyAreHeard() throws Exception {
        long byMessage = complaints(result("run"));
        assertThat(byMessage).isPositive();
        Path list = file("complaints.csv", list());

        CommandLineRun heard = evaluate("heard", "--complaints", list.toString(), "--column", "destination=号码");
        assertThat(heard.exitCode()).as(heard.err()).isIn(0, 1, 3);
        JsonNode atTheRun = result("heard");
        assertThat(complaints(atTheRun)).isEqualTo(byMessage + 2);
        assertThat(atTheRun.get("warnings").toString())
                .contains("1 complaint is of a number that was sent nothing")
                .contains("1 complaint is dated before the first message")
                .contains("2 complaints are more of messages that were complained of already");

        CommandLineRun again = CommandLineRun.of(
                "judge",
                folder.resolve("run").toString(),
                "--complaints",
                list.toString(),
                "--column",
                "destination=号码",
                "--zone",
                "+08:00",
                "--out",
                folder.resolve("again").toString());
        assertThat(again.exitCode()).as(again.err()).isIn(0, 1, 3);
        JsonNode later = result("again");
        assertThat(later.get("mode").asText()).isEqualTo("judged");
        assertThat(later.get("scenario").asText()).isEqualTo("run");
        assertThat(complaints(later)).isEqualTo(byMessage + 2);
        for (String name : List.of("delivery_rate", "complaint_rate")) {
            assertThat(criteria(later, name))
                    .as(name)
                    .isEqualTo(criteria(atTheRun, name))
                    .isNotEmpty();
        }
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

    @Test
    void whatComesBackIsKeptWithTheRun() throws Exception {
        List<String> rows = Files.readAllLines(folder.resolve("run/replies.csv"));
        assertThat(rows.get(0)).isEqualTo("received_utc,number,operator,kind,text");
        JsonNode replies = result("run").get("counts").get("replies");
        for (String kind : List.of("complaint", "opt_out", "answer", "other")) {
            assertThat(rows.stream().filter(row -> row.contains("," + kind + ",")))
                    .as(kind)
                    .hasSize(replies.get(kind).asInt());
        }
    }

    @Test
    void aPanelIsReadAndWhatDoesNotConcernTheTestIsTold() throws Exception {
        Path panel = file(
                "panel.csv",
                "mobile,received,received at\n" + numbers.get(0) + ",yes,\n"
                        + numbers.get(1).substring(2) + ",no,\n"
                        + numbers.get(2) + ",,2025-06-17 12:00:00\n" + numbers.get(3) + ",2025-06-17 12:00,\n"
                        + numbers.get(4) + ",yes,2020-01-01 00:00:00\n13999999999,yes,\n");
        CommandLineRun run = evaluate("panel", "--panel", panel.toString());
        assertThat(run.exitCode()).as(run.err()).isIn(0, 1, 3);
        assertThat(result("panel").get("warnings").toString())
                .contains("1 row of the panel is of a number that was sent nothing")
                .contains("1 row of the panel tells of something received before the test");
    }

    @Test
    void badRowsOfAllWitnessesAreToldBeforeAnythingIsSent() throws Exception {
        Path complaints = file("c.csv", "number,time\n1e5x,\n13800000001,soon\n13800000001,2025-13-45\n");
        Path panel = file(
                "p.csv",
                """
                number,received,received_at
                13800000001,perhaps,
                13800000001,no,2025-06-17 12:00
                13800000001,,
                """);
        CommandLineRun run = evaluate("never", "--complaints", complaints.toString(), "--panel", panel.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("c.csv:2: column number: expected a number, found '1e5x'")
                .contains("c.csv:3: column time: expected a time such as")
                .contains("c.csv:4: column time: expected a time such as")
                .contains("p.csv:2: column received: expected yes, no or the time at which it came, found 'perhaps'")
                .contains("p.csv:3: column received: 'no', and yet the row has a time")
                .contains("p.csv:4: column received: expected yes, no or the time at which it came, found nothing");
        assertThat(folder.resolve("never")).doesNotExist();
        CommandLineRun none =
                evaluate("never", "--complaints", folder.resolve("none.csv").toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("none.csv", "no such file");
    }

    @Test
    void aRunWithoutRowsCanNotBeJudgedAgain() throws Exception {
        evaluate("rowless", "--no-messages");
        CommandLineRun run =
                CommandLineRun.of("judge", folder.resolve("rowless").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("rowless", "no messages.csv", "--messages");
    }
}
