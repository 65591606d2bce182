package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;

/** What it takes to send to an endpoint that is not on this machine. Addresses are documentation's, and nobody connects. */
@ExtendWith(SampledLeakDetection.class)
class SendingPermitTest {
    private static final String ELSEWHERE = "smpp://tester@192.0.2.1:2775";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path people() throws Exception {
        return Files.writeString(folder.resolve("people.csv"), "number\n8613800000100\n8613800000101\n");
    }

    private CommandLineRun evaluate(String target, String... options) {
        List<String> args = new ArrayList<>(List.of(
                "evaluate",
                "three-step-test",
                "--target",
                target,
                "--out",
                folder.resolve("run").toString()));
        args.addAll(List.of(options));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private TestPlan plan(String... settings) {
        return ScenarioLoader.load(
                        ScenarioSource.resolve("three-step-test"),
                        List.of(settings).stream().map(ValueOverride::parse).toList())
                .scenario()
                .test()
                .orElseThrow();
    }

    @Test
    void withoutAnythingItSaysAllThatIsMissing() {
        CommandLineRun run = evaluate(ELSEWHERE);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("people may get the messages", "--send-for-real", "test.recipients.file", "--max-messages");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void eachOfTheThreeIsNeeded() throws Exception {
        String file = "test.recipients={ file: '" + people() + "' }";

        assertThat(evaluate(
                                ELSEWHERE,
                                "--max-messages",
                                "2",
                                "--set",
                                "test.messages=1/day",
                                "--set",
                                "test.days=2",
                                "--set",
                                file)
                        .err())
                .contains("missing: --send-for-real")
                .doesNotContain("made-up", "--max-messages N");
        assertThat(evaluate(
                                ELSEWHERE,
                                "--send-for-real",
                                "--set",
                                "test.messages=1/day",
                                "--set",
                                "test.days=2",
                                "--set",
                                file)
                        .err())
                .contains("missing: --max-messages N");
        assertThat(evaluate(ELSEWHERE, "--send-for-real", "--max-messages", "2").err())
                .contains("missing: a recipients file");
    }

    @Test
    void allThreeTogetherAreEnough() throws Exception {
        TestPlan plan = plan(
                "test.messages=1/day",
                "test.days=2",
                "test.max_messages=2",
                "test.recipients={ file: '" + people() + "' }");
        InetSocketAddress elsewhere = new InetSocketAddress("192.0.2.1", 2775);

        assertThatCode(() -> SendingPermit.demand(elsewhere, true, plan)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SendingPermit.demand(elsewhere, false, plan)).isInstanceOf(CommandException.class);
    }

    @Test
    void thisMachineNeedsNone() {
        assertThatCode(() -> SendingPermit.demand(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 2775), false, plan()))
                .doesNotThrowAnyException();
    }
}
