package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The SMSC as a client sees it that is not in Java: Net::SMPP for Perl, driven by {@code src/test/perl/net-smpp.pl}. */
@Timeout(60)
class NetSmppClientTest {
    private static final String SCRIPT = "src/test/perl/net-smpp.pl";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void itBindsSubmitsInEveryWayGetsReceiptsAsksAndUnbinds() throws Exception {
        assumeTrue(hasNetSmpp(), "Net::SMPP for Perl is not installed (Debian: libnet-smpp-perl)");
        try (TcpCarrier carrier = new TcpCarrier()) {
            String said = run("perl", SCRIPT, Integer.toString(carrier.address.getPort()));
            assertThat(said.lines())
                    .containsExactly(
                            "ok wrong password refused",
                            "ok bound",
                            "ok plain message delivered",
                            "ok long messages delivered in three ways",
                            "ok data_sm delivered",
                            "ok submit_multi served",
                            "ok query answered",
                            "ok unknown message not found",
                            "ok replaced and cancelled",
                            "ok sign of life",
                            "ok unbound",
                            "ended with 0");
            TcpCarrier.await("all sessions have ended", () -> carrier.smsc.openSessions() == 0);
        }
    }

    private boolean hasNetSmpp() throws IOException, InterruptedException {
        try {
            return run("perl", "-MNet::SMPP", "-e", "1").endsWith("ended with 0");
        } catch (IOException e) {
            return false;
        }
    }

    /** What a process prints on both streams, and how it ends. */
    private String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "client", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(40, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out, StandardCharsets.UTF_8) + "ended with " + process.exitValue();
    }
}
