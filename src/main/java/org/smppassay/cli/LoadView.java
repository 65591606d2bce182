package org.smppassay.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;
import org.smppassay.evaluation.Figure;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadListener;
import org.smppassay.performance.Shown;
import org.smppassay.report.Text;
import org.smppassay.report.load.PhaseNames;
import org.smppassay.wording.Language;

/**
 * Tells on stderr how a load goes: on a terminal a few lines that are redrawn each second, else a line each ten seconds. The load's
 * loop only puts the text together and never waits for whoever reads: what can't be printed in time is left out.
 */
final class LoadView implements LoadListener, AutoCloseable {
    private static final long LINE_EACH_NANOS = 10_000_000_000L;
    private static final int BAR = 20;
    private static final int WIDEST_PHASE = 30;
    private static final int PATIENCE_SECONDS = 2;
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream err;
    private final boolean terminal;
    private final Language language;
    private final AtomicBoolean printing = new AtomicBoolean();
    private final ExecutorService printer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "load-view");
        thread.setDaemon(true);
        return thread;
    });

    /** Lines that stand on the terminal; the printer's. */
    private int standing;

    /**
     * @param terminal whether err is one, so that lines can be redrawn
     */
    LoadView(PrintStream err, boolean terminal, Language language) {
        this.err = err;
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public void second(Interval second) {
        long end = second.startNanos() + second.lengthNanos();
        if (terminal || end / LINE_EACH_NANOS != second.startNanos() / LINE_EACH_NANOS) {
            List<String> lines = lines(second, end);
            if (printing.compareAndSet(false, true)) {
                printer.execute(() -> {
                    print(lines);
                    printing.set(false);
                });
            }
        }
    }

    @Override
    public void phase(Interval phase) {}

    private List<String> lines(Interval second, long end) {
        Counts counts = second.counts();
        Gauges gauges = second.gauges();
        Histogram response = second.latencies().response();
        boolean answered = response.getTotalCount() > 0;
        String none = language.say("loadreport.none");
        return List.of(
                language.say(
                        "loadview.where",
                        Shown.duration(end),
                        Text.fit(Text.oneLine(PhaseNames.shown(second.phase(), language)), WIDEST_PHASE)),
                language.say(
                        "loadview.rates",
                        rate(counts.sent(), second),
                        rate(counts.accepted(), second),
                        rate(counts.receipts(), second)),
                language.say(
                        "loadview.latency",
                        answered ? Shown.duration(response.getValueAtPercentile(50)) : none,
                        answered ? Shown.duration(response.getValueAtPercentile(99)) : none),
                language.say(
                        "loadview.errors",
                        Figure.count(counts.errors() - counts.throttled()),
                        Figure.count(counts.throttled())),
                language.say(
                        "loadview.window",
                        (terminal ? bar(gauges) + " " : "") + gauges.inFlight() + "/" + gauges.room(),
                        Figure.count(gauges.backlog()),
                        gauges.bound() + "/" + gauges.sessions()));
    }

    private static String rate(long count, Interval second) {
        return Shown.rate(count * 1e9 / second.lengthNanos());
    }

    private static String bar(Gauges gauges) {
        int full = gauges.room() == 0 ? 0 : (int) Math.min(BAR, (long) BAR * gauges.inFlight() / gauges.room());
        return "[" + "#".repeat(full) + "·".repeat(BAR - full) + "]";
    }

    private void print(List<String> lines) {
        if (!terminal) {
            err.println(String.join("; ", lines));
            return;
        }
        StringBuilder frame = new StringBuilder(back());
        lines.forEach(line -> frame.append(CLEAR_LINE).append(line).append('\n'));
        standing = lines.size();
        err.print(frame);
        err.flush();
    }

    /** To the first of the lines that stand there. */
    private String back() {
        return standing == 0 ? "" : "\033[" + standing + "A";
    }

    /** Clears what stands on the terminal. */
    @Override
    public void close() {
        if (terminal) {
            printer.execute(() -> {
                if (standing > 0) {
                    err.print(back() + "\r\033[J");
                    err.flush();
                }
            });
        }
        printer.shutdown();
        try {
            printer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
