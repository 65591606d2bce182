package org.smppassay.benchmark;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.smppassay.driver.Target;
import org.smppassay.load.LoadRun;
import org.smppassay.load.PlannedCourse;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadListener;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.world.LiveWorld;

/** The load driver of {@code assay load}, with all its measures and each receipt matched to its submission, but no judgement and no files. */
final class AssayClient {
    private static final long PATIENCE_SECONDS = 120;
    private static final double NANOS = 1e9;
    /** 140 octets, as the others send. */
    private static final int CHARACTERS = 160;

    private AssayClient() {}

    /** A closed loop; receipts are asked for or not, and waited for. */
    static Round run(Traffic traffic) throws Exception {
        Last last = new Last();
        Interval total =
                drive(traffic, "0s", String.format(Locale.ROOT, "closed: true, count: %d", traffic.sent()), last);
        if (total.counts().accepted() < traffic.sent()) {
            throw new IllegalStateException("not all submissions were accepted: " + total.counts());
        }
        return new Round(
                traffic.sent(), total.lengthNanos() / NANOS, total.counts().receipts(), last.receiptNanos / NANOS);
    }

    /**
     * A load of one phase.
     *
     * @param warmUp before it, not counted
     * @param phase its keys
     */
    static Interval drive(Traffic traffic, String warmUp, String phase, LoadListener listener) throws Exception {
        LoadPlan plan = ScenarioLoader.parse(
                        String.format(
                                Locale.ROOT,
                                "name: benchmark%nload: { warm_up: %s, phases: [{ %s }], binds: { transceiver: %d, window: %d },"
                                        + " messages: [{ length: %d, receipt: %b }] }",
                                warmUp,
                                phase,
                                traffic.sessions(),
                                traffic.window(),
                                CHARACTERS,
                                traffic.receipts()),
                        "benchmark")
                .load()
                .orElseThrow();
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), traffic.port());
        try (LiveWorld world = new LiveWorld(1, 1)) {
            Target target = new Target(server, Traffic.SYSTEM_ID, Traffic.PASSWORD);
            LoadRun run = new LoadRun(world, target, plan, new PlannedCourse(plan), listener);
            CompletableFuture<Interval> done = run.start().toCompletableFuture();
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Knows when the last receipt came, to a second or the end. */
    private static final class Last implements LoadListener {
        private volatile long receiptNanos;

        @Override
        public void second(Interval second) {
            if (second.counts().receipts() > 0) {
                receiptNanos = second.startNanos() + second.lengthNanos();
            }
        }

        @Override
        public void phase(Interval phase) {
            // The total says it all.
        }
    }
}
