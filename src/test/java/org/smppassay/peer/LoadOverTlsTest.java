package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.driver.Target;
import org.smppassay.link.ClientTls;
import org.smppassay.link.Identity;
import org.smppassay.link.Pems;
import org.smppassay.load.LoadRun;
import org.smppassay.load.PlannedCourse;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadListener;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.world.LiveWorld;

/** A load through TLS, over TCP: what the lane writes lies above the encryption, and what it reads too. */
@Timeout(60)
class LoadOverTlsTest {
    private static final Identity SERVER = Pems.identity("localhost", "127.0.0.1");
    private static final int MESSAGES = 2000;

    @TempDir
    private Path folder;

    @Test
    void everySubmissionIsAcceptedAndGetsItsReceipt() throws Exception {
        CarrierDescription behindTls = CarrierDescription.ordinary()
                .set(
                        "tls",
                        "{ certificate: '" + Pems.certificate(folder, "smsc", SERVER) + "', key: '"
                                + Pems.key(folder, "smsc", SERVER) + "' }");
        LoadPlan plan = ScenarioLoader.parse(
                        "name: tls\nload: { warm_up: 0s, phases: [{ closed: true, count: " + MESSAGES + " }] }", "tls")
                .load()
                .orElseThrow();
        try (TcpCarrier carrier = TcpCarrier.of(behindTls);
                LiveWorld world = new LiveWorld(1, 1)) {
            ClientTls tls = new ClientTls("localhost", carrier.address.getPort(), SERVER.chain(), Optional.empty());
            Target target = new Target(carrier.address, "tester", "secret", tls);
            Interval total = new LoadRun(world, target, plan, new PlannedCourse(plan), new Deaf())
                    .start()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            assertThat(total.counts().accepted()).isEqualTo(MESSAGES);
            assertThat(total.counts().receipts()).isEqualTo(MESSAGES);
            assertThat(total.counts().malformed()).isZero();
        }
    }

    private static final class Deaf implements LoadListener {
        @Override
        public void second(Interval second) {
            // The total is enough.
        }

        @Override
        public void phase(Interval phase) {
            // The total is enough.
        }
    }
}
