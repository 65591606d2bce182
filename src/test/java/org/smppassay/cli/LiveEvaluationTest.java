package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.metrics.CarrierCount;

/** The command over TCP, in real time with short days. */
@Timeout(60)
class LiveEvaluationTest {
    private static final String TEST =
            """
            name: live
            seed: 1
            test:
              start: "2025-06-16T00:00:00+08:00"
              days: 1
              messages: 50/day
              windows: { weekday: ["06:00-18:00"], weekend: ["06:00-18:00"] }
              recipients: { mix: { china-mobile: 60%, china-unicom: 20%, china-telecom: 20% } }
              sender: "1069000012345"
              text: "hello"
              lint: { severity: off }
              binds: { transceiver: 2, window: 10 }
            criteria:
              delivery_rate: { at_least: 60%, per_operator: false, confidence: 95% }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path scenario = Path.of("");
    private Path password = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        scenario = folder.resolve("live.yaml");
        Files.writeString(scenario, TEST);
        password = folder.resolve("password");
        Files.writeString(password, "secret\n");
    }

    private CommandLineRun evaluate(String target, String... options) {
        List<String> args = new ArrayList<>(List.of("evaluate", scenario.toString(), "--target", target));
        args.addAll(List.of(
                "--password-file",
                password.toString(),
                "--out",
                folder.resolve("run").toString()));
        args.addAll(List.of("--day-length", "1s", "--set", "test.receipt_deadline=1s"));
        args.addAll(List.of(options));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("run/result.json").toFile());
    }

    @ParameterizedTest
    @CsvSource({"100%, 0, PASS", "0%, 1, FAIL", "62%, 3, INCONCLUSIVE"})
    void theVerdictIsTheExitCode(String delivered, int exitCode, String verdict) throws Exception {
        try (LiveCarrier carrier = new LiveCarrier(
                "carrier.operators.china-mobile.delivered=" + delivered,
                "carrier.operators.china-unicom.delivered=" + delivered,
                "carrier.operators.china-telecom.delivered=" + delivered)) {
            CommandLineRun run = evaluate(carrier.target());
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
            assertThat(run.out()).contains(verdict);
            JsonNode result = result();
            assertThat(result.get("verdict").asText()).isEqualTo(verdict);
            assertThat(result.get("mode").asText()).isEqualTo("live");
            assertThat(result.toString()).contains("compressed");
            assertThat(result.at("/counts/attempted").asInt()).isEqualTo(50);
            assertThat(result.at("/counts/accepted").asInt()).isEqualTo(50);
            assertThat(carrier.counters().of(CarrierCount.ACCEPTED)).isEqualTo(50);
        }
        assertThat(Files.exists(folder.resolve("run/truth.csv"))).isFalse();
        assertThat(Files.readString(folder.resolve("run/scenario.yaml"))).doesNotContain("secret");
    }

    @Test
    void progressIsToldWithoutRedrawingWhereThereIsNoTerminal() throws Exception {
        try (LiveCarrier carrier = new LiveCarrier()) {
            CommandLineRun run = evaluate(carrier.target());
            assertThat(run.err().lines()).allMatch(line -> line.matches("(day 1 of 1|waiting for receipts): .* sent"));
            assertThat(run.err()).contains("day 1 of 1").doesNotContain("\r");
        }
    }

    @Test
    void anUnreachableTargetIsAPlainSentence() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CommandLineRun run = evaluate("smpp://tester@127.0.0.1:" + port);
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains("can't connect to 127.0.0.1:" + port, "refused")
                .doesNotContain("Exception");
        assertThat(folder.resolve("run/result.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"fin, the peer closed the connection", "rst, the peer reset the connection"})
    void aTargetThatBreaksOffIsAPlainSentence(String how, String why) throws Exception {
        try (LiveCarrier carrier = new LiveCarrier("carrier.faults=[{ label: cut, after_pdus: 1, disconnect: { how: "
                + how + " } }," + "{ label: silent, withhold: { pdus: [bind_transceiver_resp] } }]")) {
            CommandLineRun run = evaluate(carrier.target());
            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err()).contains(why).doesNotContain("Exception", "error(");
        }
    }

    @Test
    void aLineOfPiecesClumpsAndPausesCostsNoMessage() throws Exception {
        try (LiveCarrier carrier = new LiveCarrier("carrier.faults=["
                + "{ label: crumbs, split: { octets: 9, gap: 1ms, direction: both } },"
                + "{ label: clumps, merge: { within: 15ms, direction: both } },"
                + "{ label: freeze, every: 200ms, lasts: 50ms, stall: {} }]")) {
            CommandLineRun run = evaluate(carrier.target());
            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(result().at("/counts/accepted").asInt()).isEqualTo(50);
            assertThat(result().at("/counts/pending").asInt()).isZero();
            assertThat(result().has("timeline"))
                    .as("a live carrier keeps what it does to itself")
                    .isFalse();
        }
    }

    @Test
    void connectionsThatBreakAreBoundAgainAndTheBooksBalance() throws Exception {
        try (LiveCarrier carrier =
                new LiveCarrier("carrier.faults=[{ label: flapping, after_pdus: 30, disconnect: { how: rst } }]")) {
            evaluate(carrier.target());
            JsonNode counts = result().get("counts");
            assertThat(result().get("verdict").asText()).isNotEqualTo("INVALID");
            assertThat(counts.get("attempted").asInt()).isEqualTo(50);
            assertThat(counts.get("delivered").asInt()).isBetween(20, 50);
            assertThat(result().get("warnings").toString()).contains("lost");
        }
    }

    @Test
    void aWrongPasswordIsAPlainSentence() throws Exception {
        Files.writeString(password, "not-the-password\n");
        try (LiveCarrier carrier = new LiveCarrier()) {
            CommandLineRun run = evaluate(carrier.target());
            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err())
                    .contains("tester at 127.0.0.1:" + carrier.port() + " refused the bind: ESME_RINVPASWD")
                    .doesNotContain("not-the-password", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smpp://tester@192.0.2.1:2775",
                "smpp://127.0.0.1:2775",
                "smpp://tester@",
                "smpp://tester@127.0.0.1:70000",
                "smpps://127.0.0.1:2775",
                "http://tester@127.0.0.1:2775",
                "tester@127.0.0.1:2775",
                "nonsense"
            })
    void whatIsNoTargetForATestIsRefused(String target) {
        CommandLineRun run = evaluate(target);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("fault of Assay", "Exception");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void realCarriersAreRefusedWithTheReason() {
        assertThat(evaluate("smpp://tester@192.0.2.1:2775").err()).contains("made-up numbers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smpp://tester:hush-hush@127.0.0.1:2775",
                "smpp://tester:hush-hush@127.0.0.1:no",
                "smpps://tester:hush-hush@127.0.0.1:2775",
                "smpp://tester:hush-hush/a@127.0.0.1:2775",
                "smpp://tester:hush-hush@b@127.0.0.1:2775",
                "smpp://tester:hush-hush%@127.0.0.1:2775"
            })
    void aPasswordOnTheCommandLineIsRefusedAndNotRepeated(String target) {
        CommandLineRun run = evaluate(target);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out() + run.err()).doesNotContain("hush");
    }

    @Test
    void aPasswordFileThatIsNotThereIsAPlainSentence() throws Exception {
        Files.delete(password);
        CommandLineRun run = evaluate("smpp://tester@127.0.0.1:2775");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("can't read the password file").doesNotContain("Exception");
    }
}
