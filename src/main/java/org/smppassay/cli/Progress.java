package org.smppassay.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.smppassay.driver.Tester;
import org.smppassay.run.Venue;
import org.smppassay.scenario.test.TestPlan;

/**
 * Tells on stderr how far a run is: a line that is redrawn on a terminal, else one line for each day of the calendar, and
 * in virtual time, where days pass in moments, none. Owned by the tester's loop.
 */
final class Progress {
    private static final long BIND_CHECK_MILLIS = 50;
    private static final String CLEAR_LINE = "\r\033[K";

    private final Venue venue;
    private final Tester tester;
    private final TestPlan plan;
    private final Console console;
    private final long everyNanos;
    private int lastDay;

    private Progress(Venue venue, Tester tester, TestPlan plan, Console console) {
        this.venue = venue;
        this.tester = tester;
        this.plan = plan;
        this.console = console;
        this.everyNanos = venue.simulated()
                ? venue.calendar().dayNanos() / 24
                : Duration.ofSeconds(1).toNanos();
    }

    /** Starts to tell; returns what clears the line at the end. */
    static Runnable start(Venue venue, Tester tester, TestPlan plan, Console console, boolean quiet) {
        Progress progress = new Progress(venue, tester, plan, console);
        if (quiet || (!console.errIsTerminal() && venue.simulated())) {
            return () -> {};
        }
        tester.loop().execute(progress::tell);
        return progress::clear;
    }

    private void tell() {
        if (!tester.sending()) {
            tester.loop().schedule(this::tell, BIND_CHECK_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        int day = venue.calendar().dayAt(venue.world().nanos());
        PrintStream err = console.err();
        String line = (day <= plan.days() ? "day " + day + " of " + plan.days() : "waiting for receipts") + ": "
                + tester.written() + " of " + plan.totalMessages() + " messages sent";
        if (console.errIsTerminal()) {
            err.print(CLEAR_LINE + line);
            err.flush();
        } else if (day != lastDay && day <= plan.days() + 1) {
            err.println(line);
        }
        lastDay = day;
        tester.loop().schedule(this::tell, everyNanos, TimeUnit.NANOSECONDS);
    }

    private void clear() {
        if (console.errIsTerminal()) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        }
    }
}
