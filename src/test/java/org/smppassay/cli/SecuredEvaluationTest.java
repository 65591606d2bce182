package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.link.Identity;
import org.smppassay.link.Pems;

/** An evaluation over TLS: whom it trusts, who it is, and what it says when that does not come to an agreement. */
@Timeout(60)
class SecuredEvaluationTest {
    private static final Identity SERVER = Pems.identity("localhost", "127.0.0.1");
    private static final Identity ELSEWHERE = Pems.identity("elsewhere.example");
    private static final Identity CLIENT = Pems.identity("client");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path password = Path.of("");

    @BeforeEach
    void writeFiles() throws Exception {
        password = Files.writeString(folder.resolve("password"), "secret\n");
    }

    private String tls(Identity identity, String more) {
        return "carrier.tls={ certificate: '" + Pems.certificate(folder, "smsc", identity) + "', key: '"
                + Pems.key(folder, "smsc", identity) + "'" + more + " }";
    }

    private String askingForCertificates() {
        return ", client_certificates: required, trusted: '" + Pems.certificate(folder, "client", CLIENT) + "'";
    }

    private CommandLineRun evaluate(String target, String... options) {
        List<String> args = new ArrayList<>(List.of("evaluate", "three-step-test", "--target", target));
        args.addAll(List.of("--password-file", password.toString()));
        args.addAll(List.of("--out", folder.resolve("run").toString()));
        args.addAll(List.of("--day-length", "1s", "--set", "test.receipt_deadline=1s"));
        args.addAll(List.of("--set", "test.days=1", "--set", "test.messages=5/day"));
        args.addAll(List.of(options));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private static String target(LiveCarrier carrier, String host) {
        return "smpps://tester@" + host + ":" + carrier.port();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void itRunsAgainstATargetThatItTrusts() throws Exception {
        try (LiveCarrier carrier = new LiveCarrier(tls(SERVER, ""))) {
            for (String host : List.of("127.0.0.1", "localhost")) {
                CommandLineRun run = evaluate(target(carrier, host), "--ca", file("smsc.pem"));
                assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            }
        }
    }

    @Test
    void itShowsItsCertificateIfItHasOne() throws Exception {
        try (LiveCarrier carrier = new LiveCarrier(tls(SERVER, askingForCertificates()))) {
            String target = target(carrier, "127.0.0.1");
            Pems.key(folder, "client", CLIENT);
            CommandLineRun run = evaluate(
                    target,
                    "--ca",
                    file("smsc.pem"),
                    "--client-certificate",
                    file("client.pem"),
                    "--client-key",
                    file("client.key"));
            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            assertFails(evaluate(target, "--ca", file("smsc.pem")), "the peer refused with the alert");
        }
    }

    @Test
    void aTargetThatNobodyTrustedVouchesForIsRefused() throws Exception {
        try (LiveCarrier carrier = new LiveCarrier(tls(SERVER, ""))) {
            String words = "TLS failed: the peer's certificate is signed by nobody trusted";
            assertFails(evaluate(target(carrier, "127.0.0.1")), words);
            Pems.certificate(folder, "other", ELSEWHERE);
            assertFails(evaluate(target(carrier, "127.0.0.1"), "--ca", file("other.pem")), words);
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        try (LiveCarrier carrier = new LiveCarrier(tls(ELSEWHERE, ""))) {
            for (String host : List.of("127.0.0.1", "localhost")) {
                assertFails(
                        evaluate(target(carrier, host), "--ca", file("smsc.pem")),
                        "TLS failed: the peer's certificate is for another host");
            }
        }
    }

    @Test
    void aTargetThatDoesNotSpeakTlsIsToldApart() throws Exception {
        try (LiveCarrier carrier = new LiveCarrier()) {
            assertFails(evaluate(target(carrier, "127.0.0.1")), "TLS failed: the peer does not speak TLS");
        }
    }

    private static void assertFails(CommandLineRun run, String words) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(5);
        assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
    }

    @Test
    void optionsForTlsNeedATargetThatSpeaksIt() {
        Pems.certificate(folder, "smsc", SERVER);
        assertUsage(evaluate("smpp://tester@127.0.0.1:1", "--ca", file("smsc.pem")), "smpps://");
        assertUsage(
                CommandLineRun.of("evaluate", "three-step-test", "--ca", file("smsc.pem"), "--out", file("run")),
                "smpps://");
    }

    @Test
    void filesThatCannotBeUsedAreNamed() {
        String target = "smpps://tester@127.0.0.1:1";
        Pems.certificate(folder, "client", CLIENT);
        assertUsage(evaluate(target, "--ca", file("none.pem")), "none.pem");
        assertUsage(evaluate(target, "--client-certificate", file("client.pem")), "go together");
        assertUsage(
                evaluate(target, "--client-certificate", file("client.pem"), "--client-key", file("client.pem")),
                "no private key in PEM form");
    }

    @Test
    void aScenarioSaysWhereItNamesAFileThatCannotBeUsed() throws Exception {
        Path scenario = folder.resolve("lab.yaml");
        Files.writeString(folder.resolve("empty.pem"), "");
        Files.writeString(
                scenario,
                """
                name: lab
                carrier:
                  accounts: [ { system_id: tester, password: secret } ]
                  tls:
                    certificate: empty.pem
                    key: none.key
                """);
        CommandLineRun checked = CommandLineRun.of("scenario", "check", scenario.toString());
        assertThat(checked.exitCode()).isEqualTo(2);
        assertThat(checked.out() + checked.err())
                .contains("lab.yaml:6:10: carrier.tls.key: no file that can be read is at " + file("none.key"))
                .doesNotContain("certificate");
        Files.writeString(folder.resolve("none.key"), "");
        assertThat(CommandLineRun.of("scenario", "check", scenario.toString()).exitCode())
                .isZero();
        assertUsage(
                CommandLineRun.of("smsc", scenario.toString(), "--port", "0"),
                "lab.yaml:5:18: no certificate in PEM form is in " + file("empty.pem"));
    }

    @Test
    void aCertificateCanBeWrittenOutOnlyWhereThereIsOne() {
        assertUsage(CommandLineRun.of("smsc", "healthy", "--port", "0", "--certificate-out", file("out.pem")), "tls");
    }

    private static void assertUsage(CommandLineRun run, String words) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
    }
}
