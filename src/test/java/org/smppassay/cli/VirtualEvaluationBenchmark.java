package org.smppassay.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.smppassay.world.WallClock;

/**
 * Times whole evaluations in virtual time, round after round in one JVM, statistics and reports included. Not a test:
 * docs/benchmarks.md has the command and figures.
 */
final class VirtualEvaluationBenchmark {
    private VirtualEvaluationBenchmark() {}

    /**
     * @param args messages in all (a multiple of 5), and rounds
     */
    public static void main(String[] args) throws Exception {
        long messages = Long.parseLong(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("assay-benchmark");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (int round = 1; round <= rounds; round++) {
            WallClock clock = WallClock.start();
            int exit = Main.run(
                    new Console(nowhere, System.err, false, false),
                    "evaluate",
                    "healthy",
                    "--no-messages",
                    "--out",
                    folder.toString(),
                    "--set",
                    "test.messages=" + messages / 5 + "/day");
            double seconds = clock.elapsed().toNanos() / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d messages in %.2f s, %.0f a second, exit %d%n",
                    round,
                    messages,
                    seconds,
                    messages / seconds,
                    exit);
        }
    }
}
