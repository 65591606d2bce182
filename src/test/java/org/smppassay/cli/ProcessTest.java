package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.embed.SmallClient;
import org.smppassay.metrics.CarrierCount;

/** The program as a process: what it prints for scripts, and how it takes signals. */
@Timeout(60)
class ProcessTest {
    private static final String MAIN = "org.smppassay.cli.Main";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(Path err, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path")));
        command.add(MAIN);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("SMPP_PASSWORD", "secret");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
    }

    @Test
    void smscTellsItsPortServesAnEvaluationAndEndsOnSigterm() throws Exception {
        Path smscErr = folder.resolve("smsc.err");
        Path truth = folder.resolve("truth.csv");
        Process smsc = start(
                smscErr,
                "smsc",
                "three-step-test",
                "--port",
                "0",
                "--truth",
                truth.toString(),
                "--set",
                "carrier.operators.china-mobile.latency.median=50ms");
        BufferedReader out = reader(smsc);
        String listening = out.readLine();
        assertThat(listening).matches("listening on 127\\.0\\.0\\.1:[0-9]+");

        String target = "smpp://tester@" + listening.substring("listening on ".length());
        Path err = folder.resolve("evaluate.err");
        Process evaluate = start(
                err,
                "evaluate",
                "three-step-test",
                "--target",
                target,
                "--day-length",
                "1s",
                "--set",
                "test.days=1",
                "--set",
                "test.messages=20/day",
                "--set",
                "test.receipt_deadline=1s",
                "--set",
                "test.recipients.mix={china-mobile: 100%}",
                "--quiet",
                "--out",
                folder.resolve("run").toString());
        String verdict = reader(evaluate).readLine();
        assertThat(exitCode(evaluate)).as(verdict + Files.readString(err)).isEqualTo(3);
        assertThat(verdict).contains("INCONCLUSIVE");

        smsc.toHandle().destroy();
        assertThat(exitCode(smsc)).as(Files.readString(smscErr)).isZero();
        assertThat(out.readLine()).contains("accepted 20", "protocol errors 0");
        assertThat(Files.readAllLines(truth)).hasSize(21);
        assertThat(Files.readString(smscErr)).isEmpty();
    }

    @Test
    void smscServesSeveralScenariosAndShowsWhatPasses() throws Exception {
        Path err = folder.resolve("smsc.err");
        Path log = folder.resolve("pdus.log");
        Path capture = folder.resolve("smsc.pcap");
        Path truth = folder.resolve("truth.csv");
        Process smsc = start(
                err,
                "smsc",
                "healthy",
                "lost-receipts",
                "--port",
                "0",
                "--truth",
                truth.toString(),
                "--pdu-log",
                log.toString(),
                "--capture",
                capture.toString());
        BufferedReader out = reader(smsc);
        String first = out.readLine();
        assertThat(first).matches("listening on 127\\.0\\.0\\.1:[0-9]+ healthy");
        String second = out.readLine();
        assertThat(second).matches("listening on 127\\.0\\.0\\.1:[0-9]+ lost-receipts");
        assertThat(SmallClient.bindAndSubmit(portIn(first), 2)).isEqualTo(2);
        assertThat(SmallClient.bindAndSubmit(portIn(second), 1)).isEqualTo(1);

        smsc.toHandle().destroy();
        assertThat(exitCode(smsc)).as(Files.readString(err)).isZero();
        String summary = out.lines().collect(Collectors.joining("\n"));
        assertThat(summary).contains("accepted 2", "accepted 1").containsPattern("received +submit_sm +ESME_ROK +2");
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.matches("\\S+Z 127\\.0\\.0\\.1:[0-9]+ < bind_transceiver .*"))
                .anyMatch(line -> line.contains(" > submit_sm_resp "))
                .noneMatch(line -> line.contains("secret"));
        assertThat(Files.size(capture)).isGreaterThan(500);
        assertThat(truth).exists();
        assertThat(folder.resolve("truth-2.csv")).exists();
    }

    private static int portIn(String listening) {
        return Integer.parseInt(listening.replaceAll(".*:([0-9]+).*", "$1"));
    }

    @Test
    void smscServesTlsWithACertificateOfItsOwnMaking() throws Exception {
        Path err = folder.resolve("smsc.err");
        Path certificate = folder.resolve("smsc.pem");
        Process smsc = start(
                err,
                "smsc",
                "three-step-test",
                "--port",
                "0",
                "--set",
                "carrier.tls={}",
                "--certificate-out",
                certificate.toString());
        BufferedReader out = reader(smsc);
        String listening = out.readLine();
        assertThat(listening).as(Files.readString(err)).matches("listening on 127\\.0\\.0\\.1:[0-9]+");
        Path evaluateErr = folder.resolve("evaluate.err");
        Process evaluate = start(
                evaluateErr,
                "evaluate",
                "three-step-test",
                "--target",
                "smpps://tester@" + listening.substring("listening on ".length()),
                "--ca",
                certificate.toString(),
                "--day-length",
                "1s",
                "--set",
                "test.days=1",
                "--set",
                "test.messages=5/day",
                "--set",
                "test.receipt_deadline=1s",
                "--quiet",
                "--out",
                folder.resolve("run").toString());
        assertThat(exitCode(evaluate)).as(Files.readString(evaluateErr)).isEqualTo(3);
        smsc.toHandle().destroy();
        assertThat(exitCode(smsc)).isZero();
        assertThat(out.readLine()).contains("accepted 5", "protocol errors 0").doesNotContain("TLS failed");
    }

    @ParameterizedTest
    @CsvSource({"INT", "TERM"})
    void anInterruptedEvaluationWritesDownWhatItHas(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && interruptsAreIgnored(), "the build runs without SIGINT");
        try (LiveCarrier carrier = new LiveCarrier()) {
            Path err = folder.resolve("evaluate.err");
            Process evaluate = start(
                    err,
                    "evaluate",
                    "three-step-test",
                    "--target",
                    carrier.target(),
                    "--day-length",
                    "60s",
                    "--set",
                    "test.windows.weekday=[\"00:00-24:00\"]",
                    "--set",
                    "test.messages=3000/day",
                    "--out",
                    folder.resolve("run").toString());
            while (carrier.counters().of(CarrierCount.ACCEPTED) < 20) {
                assertThat(evaluate.isAlive()).as(Files.readString(err)).isTrue();
                TimeUnit.MILLISECONDS.sleep(20);
            }
            new ProcessBuilder("kill", "-" + signal, Long.toString(evaluate.pid()))
                    .start()
                    .waitFor();
            assertThat(exitCode(evaluate)).as(Files.readString(err)).isEqualTo(130);
        }
        JsonNode result =
                new ObjectMapper().readTree(folder.resolve("run/result.json").toFile());
        JsonNode counts = result.get("counts");
        assertThat(counts.get("skipped").asInt()).isPositive();
        assertThat(counts.get("attempted").asInt()).isPositive();
        assertThat(counts.get("skipped").asInt() + counts.get("attempted").asInt())
                .isEqualTo(counts.get("planned").asInt());
        assertThat(result.toString()).contains("interrupted");
        assertThat(Files.readAllLines(folder.resolve("run/messages.csv")))
                .hasSize(1 + counts.get("attempted").asInt());
    }

    /** Ctrl-C goes to the carrier as well, which has to stay until the load is done with it. */
    @ParameterizedTest
    @CsvSource({"INT", "TERM"})
    void anInterruptedLoadWritesDownWhatItHasAndLeavesNoCarrier(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && interruptsAreIgnored(), "the build runs without SIGINT");
        Path err = folder.resolve("load.err");
        Path run = folder.resolve("run");
        Process load = start(
                err,
                "load",
                "load-steady",
                "--rate",
                "100/s",
                "--duration",
                "5m",
                "--warm-up",
                "0s",
                "--out",
                run.toString());
        while (!Files.exists(run.resolve("series.csv"))
                || Files.readAllLines(run.resolve("series.csv")).size() < 2) {
            assertThat(load.isAlive()).as(Files.readString(err)).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        ProcessHandle carrier = load.children().findFirst().orElseThrow();
        new ProcessBuilder("kill", "-" + signal, Long.toString(carrier.pid()), Long.toString(load.pid()))
                .start()
                .waitFor();

        assertThat(exitCode(load)).as(Files.readString(err)).isEqualTo(130);
        assertThat(carrier.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        JsonNode counts =
                new ObjectMapper().readTree(run.resolve("result.json").toFile()).get("counts");
        assertThat(counts.get("accepted").asInt()).isPositive();
        assertThat(counts.get("lost").asInt()).isZero();
    }

    /** A shell that starts a job in the background without job control has it ignore SIGINT, and children inherit that. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        return (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 2) != 0;
    }
}
