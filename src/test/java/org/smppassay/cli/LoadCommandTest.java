package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.link.Pems;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;

/** The load command, against a carrier of this process and one that it starts itself. */
@Timeout(60)
class LoadCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Other work on this machine must not make a test INVALID. */
    private static final List<String> PATIENT =
            List.of("--set", "load.generator_lag.p99=1m", "--set", "load.generator_lag.max=10m");

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveCarrier carrier;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @BeforeAll
    static void serve() throws Exception {
        carrier = new LiveCarrier("carrier.accounts[0].throughput=150/s");
    }

    @AfterAll
    static void stop() {
        carrier.close();
    }

    private CommandLineRun load(String... args) {
        List<String> all = new ArrayList<>(List.of("load", "--out", run().toString(), "--warm-up", "100ms"));
        all.addAll(PATIENT);
        all.addAll(List.of(args));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private CommandLineRun loadCarrier(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--target", carrier.target(), "--password-file", passwordFile().toString()));
        all.addAll(List.of(args));
        return load(all.toArray(String[]::new));
    }

    private Path passwordFile() throws IOException {
        return Files.writeString(folder.resolve("password"), "secret\n");
    }

    private Path run() {
        return folder.resolve("run");
    }

    private JsonNode result(String... within) throws IOException {
        return JSON.readTree(
                Files.readString(run().resolve(String.join("/", within)).resolve("result.json")));
    }

    @Test
    void aTargetIsLoadedAndJudged() throws Exception {
        CommandLineRun run = loadCarrier(
                "--rate", "100/s", "--duration", "1s", "--threshold", "errors < 1%", "--threshold", "sent > 80/s");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("PASS", "errors < 1%", "service", "response");
        assertThat(result().at("/mode").asText()).isEqualTo("load");
        assertThat(result().at("/counts/sent").asLong()).isEqualTo(100);
        assertThat(result().at("/counts/accepted").asLong()).isEqualTo(100);
        assertThat(result().at("/criteria")).hasSize(2);
        assertThat(result().at("/warnings")).isEmpty();
        assertThat(Files.readString(run().resolve("scenario.yaml")))
                .contains("rate: 100/s", "errors < 1%")
                .doesNotContain("secret");
        assertThat(run().resolve("series.csv")).isNotEmptyFile();
        assertThat(run().resolve("latencies.hlog")).isNotEmptyFile();
        assertThat(CommandLineRun.of("compare", run().toString(), run() + "/result.json")
                        .err())
                .contains("is of a load: loads are compared with --base and --candidate");
    }

    @Test
    void aThresholdThatDoesNotHoldFails() throws Exception {
        CommandLineRun run = loadCarrier("--rate", "50/s", "--count", "20", "--threshold", "sent > 1000/s");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("\nFAIL").contains("sent > 1000/s does not hold");
    }

    @Test
    void aPercentileOfFewIsInconclusive() throws Exception {
        CommandLineRun run = loadCarrier("--rate", "50/s", "--count", "20", "--threshold", "response.p99 < 10s");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("it takes 299 samples, and there are 20");
    }

    @Test
    void aRunEndsOnceAThresholdCanNoLongerHold() throws Exception {
        CommandLineRun run =
                loadCarrier("--rate", "1000/s", "--duration", "30s", "--threshold", "errors < 1%", "--window", "1000");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(result().at("/reasons/0").asText()).contains("ended early, since errors < 1% could no longer hold");
        assertThat(result().at("/seconds").asDouble()).isLessThan(10);
    }

    @Test
    void andGoesOnIfItIsToldTo() throws Exception {
        CommandLineRun run = loadCarrier(
                "--rate", "1000/s", "--duration", "3s", "--threshold", "errors < 1%", "--no-abort", "--quiet");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("FAIL  load\n");
        assertThat(result().at("/counts/due").asLong()).isEqualTo(3000);
    }

    @Test
    void theCapacityIsFound() throws Exception {
        CommandLineRun run = loadCarrier(
                "--find-capacity",
                "--threshold",
                "errors < 1%",
                "--set",
                "load.capacity={ from: 50/s, hold: 700ms, precision: 30% }");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(result().at("/capacity/held_per_s").asDouble()).isBetween(50.0, 200.0);
        assertThat(result().at("/capacity/failed_per_s").asDouble()).isGreaterThan(100);
        assertThat(run.out()).contains("The highest rate that held, twice");
    }

    @Test
    void aLateGeneratorIsInvalid() throws Exception {
        CommandLineRun run = loadCarrier(
                "--rate", "100/s", "--count", "50", "--set", "load.generator_lag={ p99: 0.001ms, max: 0.001ms }");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).startsWith("\nINVALID").contains("this says nothing of the server");
    }

    @Test
    void runsAreRepeatedWithAControl() throws Exception {
        String[] shape = {"--rate", "50/s", "--count", "10", "--repeat", "2"};
        CommandLineRun run =
                loadCarrier(Stream.concat(Stream.of(shape), Stream.of("--candidate-target", carrier.target()))
                        .toArray(String[]::new));

        assertThat(run.exitCode()).isZero();
        for (String side : List.of("base", "control", "candidate")) {
            assertThat(result(side, "01").at("/counts/sent").asLong()).isEqualTo(10);
            assertThat(result(side, "02").at("/counts/sent").asLong()).isEqualTo(10);
        }
        assertThat(run.err().lines()).hasSize(6);
        assertThat(run.out())
                .contains(
                        "assay compare --base " + run().resolve("base") + " --candidate " + run().resolve("candidate"));
    }

    @Test
    void repeatedRunsAreToldWithTheirNamesEvenQuietly() throws Exception {
        CommandLineRun run = loadCarrier("--rate", "50/s", "--count", "10", "--repeat", "1", "--quiet");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(3)
                .contains("PASS  load  base 01", "PASS  load  control 01")
                .endsWith("PASS  load  2 runs");
    }

    @Test
    void anEarlierRunIsNotReplacedInSilence() throws Exception {
        String[] shape = {"--rate", "50/s", "--count", "5"};
        loadCarrier(shape);
        assertThat(loadCarrier(shape).err()).contains("the earlier run in " + run() + " is replaced");
    }

    @Test
    void anEarlierRunIsKeptWhereNobodyCouldBeBoundTo() throws Exception {
        loadCarrier("--rate", "50/s", "--count", "5");
        String kept = Files.readString(run().resolve("result.json"));

        CommandLineRun refused = load(
                "--target",
                "smpp://tester@127.0.0.1:1",
                "--password-file",
                passwordFile().toString());

        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err())
                .contains("the earlier run in " + run() + " is kept")
                .doesNotContain("replaced");
        assertThat(run().resolve("result.json")).hasContent(kept);
        assertThat(run().resolve("series.csv")).isNotEmptyFile();
        assertThat(run().resolve(".earlier")).doesNotExist();
        loadCarrier("--rate", "50/s", "--count", "5");
        assertThat(run().resolve(".earlier")).doesNotExist();
    }

    @Test
    void runsThatWereMeasuredBeforeACandidateCouldNotBeBoundToAreShown() throws Exception {
        CommandLineRun run = loadCarrier(
                "--rate",
                "50/s",
                "--count",
                "5",
                "--repeat",
                "3",
                "--seed",
                "2",
                "--candidate-target",
                "smpp://tester@127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("can't connect to 127.0.0.1:1");
        assertThat(run.out()).contains("base", "PASS").doesNotContain("candidate  01");
    }

    @Test
    void roundsOfAnEarlierLoadAreNotMixedWithNewOnes() throws Exception {
        assertThat(loadCarrier("--rate", "50/s", "--count", "5", "--repeat", "2")
                        .exitCode())
                .isZero();

        CommandLineRun fewer = loadCarrier("--rate", "50/s", "--count", "5", "--repeat", "1");
        assertThat(fewer.exitCode()).isEqualTo(2);
        assertThat(fewer.err())
                .contains("--out: " + run().resolve("base").resolve("02")
                        + " is of an earlier load, and would be compared");

        CommandLineRun uncontrolled = loadCarrier("--rate", "50/s", "--count", "5", "--repeat", "2", "--no-control");
        assertThat(uncontrolled.err()).contains(run().resolve("control").resolve("01") + " is of an earlier load");
    }

    @ParameterizedTest
    @CsvSource({
        "--rate 100/min --count 2, 2",
        "--ramp 1000/min..1000/min --duration 500ms, 9",
        "--rate 100/s --max-messages 15, 5"
    })
    void aRateMayBePerMinuteAndALoadMayEndByItsMost(String args, int due) throws Exception {
        CommandLineRun run = loadCarrier((args + " --threshold attained>=100%").split(" "));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(result().at("/counts/due").asInt()).isEqualTo(due);
        assertThat(result().at("/counts/accepted").asInt()).isEqualTo(due);
    }

    @Test
    void theWorstOfRepeatedRunsDecides() throws Exception {
        CommandLineRun run = loadCarrier(
                "--rate", "50/s", "--count", "10", "--repeat", "1", "--no-control", "--threshold", "sent > 1000/s");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run().resolve("control")).doesNotExist();
    }

    @Test
    void withoutATargetTheCarrierRunsInASecondProcess() throws Exception {
        Path scenario = Files.writeString(
                folder.resolve("own.yaml"),
                """
                name: own
                carrier:
                  accounts:
                    - { system_id: tester, password: secret, throughput: 1000/s }
                  operators:
                    china-mobile: { latency: { median: 1ms, sigma: 0 } }
                load:
                  phases: [{ rate: 100/s, for: 1s }]
                  thresholds: [errors <= 0, missing_receipts <= 0]
                """);

        CommandLineRun run = load(scenario.toString());

        assertThat(run.err())
                .isEqualTo("The carrier runs in a second process on this machine and shares its processors"
                        + " with the load: figures are those of both together.\n");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(result().at("/counts/receipts").asLong()).isEqualTo(100);
        assertThat(result().at("/warnings/0").asText()).contains("no real channel was tested");
    }

    @Test
    void itsOwnCarrierMayServeTls() throws Exception {
        CommandLineRun run = load("load-steady", "--set", "carrier.tls={}", "--rate", "100/s", "--count", "50");
        assertThat(run.err()).doesNotContain("TLS", "certificate");
        assertThat(result().at("/counts/accepted").asLong()).isEqualTo(50);

        Path trusted = Pems.certificate(folder, "client", Pems.identity("client"));
        CommandLineRun mutual = load(
                "load-steady", "--set", "carrier.tls={ client_certificates: required, trusted: '" + trusted + "' }");
        assertThat(mutual.err())
                .contains("the scenario's carrier has certificates of its own: start it with 'assay smsc'");
        assertThat(mutual.exitCode()).isEqualTo(2);
    }

    @Test
    void aCarrierThatDoesNotStartSaysWhy() {
        var carrierSection = ScenarioLoader.load(ScenarioSource.resolve("healthy"), List.of())
                .scenario()
                .carrier()
                .orElseThrow();

        assertThatThrownBy(() -> OwnCarrier.start(carrierSection, List.of("helthy")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("did you mean 'healthy'?");
    }

    @Test
    void whoCannotBeBoundToIsNotLoaded() throws Exception {
        CommandLineRun run = load(
                "--target",
                "smpp://tester@127.0.0.1:1",
                "--password-file",
                passwordFile().toString());

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run()).doesNotExist();
    }

    @Test
    void whoSpeaksNoSmppIsNamed() throws Exception {
        try (ServerSocket web = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerWithPage(web));
            CommandLineRun run = load(
                    "--target",
                    "smpp://tester@127.0.0.1:" + web.getLocalPort(),
                    "--password-file",
                    passwordFile().toString());
            answered.join();

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err())
                    .isEqualTo("assay: tester at 127.0.0.1:" + web.getLocalPort()
                            + ": the peer sent an impossible command_length\n");
        }
    }

    private static void answerWithPage(ServerSocket web) {
        try (Socket socket = web.accept()) {
            socket.getInputStream().readNBytes(16);
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasMeasuredIsToldAndKeptThoughAReportCannotBeWritten() throws Exception {
        Files.createDirectories(run().resolve(".report.html.part/in the way"));

        CommandLineRun run = loadCarrier("--rate", "50/s", "--count", "20", "--threshold", "errors < 1%");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("report.html");
        assertThat(run.out()).contains("PASS", "errors < 1%");
        assertThat(result().at("/counts/sent").asLong()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                        | name a scenario, whose carrier is loaded, or a --target",
                "healthy --rate fast                     | Invalid value for option '--rate': expected a rate such as 200/s, 10/min or 3600/h, found 'fast'",
                "healthy --rate 5/s --closed             | --rate and --closed don't go together",
                "healthy --rate 5/s --ramp 1/s..2/s      | --rate and --ramp don't go together",
                "healthy --ramp 5/s                      | --ramp: expected two rates such as 100/s..2000/s, found '5/s'",
                "healthy --ramp 5/s..x                   | --ramp: expected a rate such as 200/s",
                "healthy --steps 5                       | --steps cuts a ramp",
                "healthy --poisson                       | --poisson goes with --rate or --ramp",
                "healthy --duration soon                 | Invalid value for option '--duration': expected a duration",
                "healthy --threshold response.p98<1s     | Invalid value for option '--threshold' (EXPR): there is no measure 'response.p98'; did you mean 'response.p90'?",
                "healthy --text hi --length 5            | --text and --length don't go together",
                "healthy --find-capacity --rate 5/s      | --find-capacity chooses the rates itself, so --rate does not go with it",
                "load-steady --find-capacity             | so the threshold 'delivery.p99 < 500ms' does not go with it",
                "load-spike --find-capacity              | so the threshold 'response.p99 < 200ms in calm' does not go with it",
                "healthy --find-capacity --repeat 2      | --repeat and --find-capacity don't go together",
                "healthy --repeat 0                      | --repeat: expected 1 to 1000, found 0",
                "healthy --repeat 2 --format json        | --format json prints one run",
                "healthy --no-control                    | --no-control goes with --repeat",
                "healthy --repeat 2 --candidate-target smpp://a@127.0.0.1:1 | --candidate-target goes with --target",
                "healthy --password-file x               | --password-file goes with --target",
                "healthy --rate 5/s --sessions 0         | load.binds: no session can submit",
                "healthy --target smpp://a:b@127.0.0.1   | --target: a password does not belong on the command line",
                "healthy --target smpp://a@192.0.2.1     | missing: --send-for-real, to say that real messages are meant; a recipients file (load.recipients.file)",
                "healthy --encoding gsm7 --text 短信       | --text --encoding: load.messages[0].text: the encoding 'gsm7' can't say '短'",
                "healthy --ramp 1/s..2/s --steps 5000    | --ramp --steps: load.phases[0].steps: expected 2 to 1000, found '5000'",
                "healthy --rate 5/s --duration 8d        | --rate --duration: load.phases[0].for: expected 1ms to 7d, found '8d'",
                "healthy --max-messages 0                | --max-messages: load.max_messages: expected 1 to 1000000000, found '0'",
                "healthy --no-receipts --window 0        | --window: load.binds.window: expected 1 to 100000, found '0'",
                "healthy --encoding utf8                 | Invalid value for option '--encoding'",
            })
    void whatDoesNotGoTogetherIsSaid(String args, String problem) {
        CommandLineRun run = load(args == null ? new String[0] : args.split(" +"));

        assertThat(run.err()).contains(problem);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run()).doesNotExist();
    }

    @Test
    void aFlagForOnePhaseSaysThatThereAreSeveral() throws Exception {
        Path scenario = Files.writeString(
                folder.resolve("two.yaml"),
                "name: two\nload: { phases: [{ rate: 5/s, for: 1s }, { rate: 9/s, for: 1s }] }\n");

        CommandLineRun run = load(scenario.toString(), "--target", carrier.target(), "--duration", "5s");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--duration and --count are for one phase, and the scenario has 2");
    }

    @Test
    void aScenarioWithoutACarrierNeedsATarget() throws Exception {
        Path scenario = Files.writeString(folder.resolve("bare.yaml"), "name: bare\nload: {}\n");

        CommandLineRun run = load(scenario.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the scenario has no carrier section to be loaded: name a --target");
    }
}
