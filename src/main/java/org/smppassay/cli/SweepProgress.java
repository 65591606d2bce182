package org.smppassay.cli;

import java.time.Duration;
import org.smppassay.world.WallClock;

/**
 * Tells on stderr how many seeds of a sweep have run: a line that is redrawn on a terminal, else a line now and then. Shared by
 * the threads of the sweep, which take its lock.
 */
final class SweepProgress {
    private static final String CLEAR_LINE = "\r\033[K";
    private static final Duration REDRAWN_AFTER = Duration.ofMillis(200);
    private static final Duration TOLD_AFTER = Duration.ofSeconds(10);

    private final Console console;
    private final String scenario;
    private final long seeds;
    private final boolean quiet;
    private final WallClock clock = WallClock.start();
    private Duration told = Duration.ZERO;

    SweepProgress(Console console, String scenario, long seeds, boolean quiet) {
        this.console = console;
        this.scenario = scenario;
        this.seeds = seeds;
        this.quiet = quiet;
    }

    synchronized void ended(long count) {
        Duration now = clock.elapsed();
        Duration pause = console.errIsTerminal() ? REDRAWN_AFTER : TOLD_AFTER;
        if (quiet || now.minus(told).compareTo(pause) < 0) {
            return;
        }
        told = now;
        String line = scenario + ": " + count + " of " + seeds + " seeds";
        if (console.errIsTerminal()) {
            console.err().print(CLEAR_LINE + line);
            console.err().flush();
        } else {
            console.err().println(line);
        }
    }

    synchronized void clear() {
        if (!quiet && console.errIsTerminal()) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        }
    }
}
