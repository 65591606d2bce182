package org.smppassay.benchmark;

import java.io.IOException;
import org.smppassay.cli.CommandLineRun;
import org.smppassay.cli.Main;
import org.smppassay.world.WallClock;

/** The ends of a comparison by name. */
final class Peers {
    /** Assay itself. */
    static final String ASSAY = "assay";

    /** The least that can do the same. */
    static final String RAW = "raw";

    static final String CLOUDHOPPER = "cloudhopper";
    static final String JSMPP = "jsmpp";

    private static final String LISTENING = "listening on 127.0.0.1:";
    private static final int DAYS = 5;

    private Peers() {}

    /** Serves on a free port of loopback, says which, and goes on until the process ends. */
    static void serve(String kind, boolean receipts) throws Exception {
        int port =
                switch (kind) {
                    case ASSAY -> {
                        Main.main(carrier());
                        yield 0;
                    }
                    case RAW -> RawServer.start(receipts);
                    case CLOUDHOPPER -> CloudhopperServer.start();
                    case JSMPP -> JsmppServer.start();
                    default -> throw new IllegalArgumentException(kind);
                };
        System.out.println(LISTENING + port);
    }

    /** Recipients of the raw client are China Mobile's; its receipts come at once. */
    private static String[] carrier() {
        return new String[] {
            "smsc", "healthy", "--port", "0", "--quiet", "--set", "carrier.operators.china-mobile.latency.median=1ms"
        };
    }

    /** The port a server said it listens on. */
    static int port(String line) {
        if (!line.startsWith(LISTENING)) {
            throw new IllegalStateException("not a port: " + line);
        }
        return Integer.parseInt(line.substring(LISTENING.length()));
    }

    static Round drive(String kind, Traffic traffic) throws Exception {
        return switch (kind) {
            case ASSAY -> AssayClient.run(traffic);
            case RAW -> RawClient.run(traffic);
            case CLOUDHOPPER -> CloudhopperClient.run(traffic);
            case JSMPP -> JsmppClient.run(traffic);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static Round simulate(String kind, long messages) throws Exception {
        WallClock clock = WallClock.start();
        switch (kind) {
            case ASSAY -> evaluate(messages);
            case RAW -> BareSimulation.run(messages);
            default -> throw new IllegalArgumentException(kind);
        }
        return Round.withoutReceipts(messages, clock.elapsed().toNanos() / 1e9);
    }

    private static void evaluate(long messages) throws IOException {
        try (Scratch folder = new Scratch()) {
            CommandLineRun run = CommandLineRun.of(
                    "evaluate",
                    "healthy",
                    "--no-messages",
                    "--out",
                    folder.file("run").toString(),
                    "--set",
                    "test.messages=" + messages / DAYS + "/day");
            if (run.out().isEmpty()) {
                throw new IllegalStateException(run.err());
            }
        }
    }
}
