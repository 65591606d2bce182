package org.smppassay.performance;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.wording.Phrase;

/** What a reader should know beside the verdict. */
final class LoadNotes {
    /** From so far apart on, raw and corrected latencies are told apart. */
    private static final long NOTABLE_NANOS = 10_000_000;

    /** From this share of its core on, the generator itself may have been what limited the rate. */
    private static final double BUSY = 0.9;

    static final String INTERRUPTED = "performance.interrupted";

    private LoadNotes() {}

    /** Who set the pace, and what that hides. A search for the capacity is meant to come to where the server does. */
    static List<Phrase> ofPace(Figures total, List<Figures> seconds) {
        List<Phrase> notes = new ArrayList<>();
        hidden(total.latencies(), notes);
        fullWindows(seconds.stream().filter(Figures::judged).toList(), notes);
        return notes;
    }

    /**
     * What else there was.
     *
     * @param cutShort whether the run was ended before receipts were waited for
     */
    static List<Phrase> of(Figures total, List<Figures> seconds, boolean cutShort) {
        List<Phrase> notes = new ArrayList<>();
        List<Figures> judged = seconds.stream().filter(Figures::judged).toList();
        unbound(judged, notes);
        busy(judged, notes);
        Counts counts = total.counts();
        Gauges gauges = total.gauges();
        if (gauges.awaitingReceipt() > 0) {
            notes.add(Phrase.of(
                    cutShort ? "performance.receipts-not-awaited" : "performance.missing-receipts",
                    gauges.awaitingReceipt()));
        }
        counted("performance.backlog", counts.neverSent(), notes);
        counted("performance.disconnects", counts.disconnects(), notes);
        counted("performance.orphans", counts.orphanReceipts(), notes);
        counted("performance.malformed", counts.malformed(), notes);
        return notes;
    }

    private static void counted(String key, long count, List<Phrase> notes) {
        if (count > 0) {
            notes.add(Phrase.of(key, count));
        }
    }

    /** What the raw figure hides: while a server stalls, few submissions are written, so few are seen to be slow. */
    private static void hidden(LatencySummaries latencies, List<Phrase> notes) {
        if (latencies.service().count() == 0) {
            return;
        }
        long raw = latencies.service().p99();
        long corrected = latencies.response().p99();
        if (corrected > 2 * raw && corrected - raw > NOTABLE_NANOS) {
            notes.add(Phrase.of("performance.hidden", Shown.duration(raw), Shown.duration(corrected)));
        }
    }

    private static void unbound(List<Figures> judged, List<Phrase> notes) {
        long unbound =
                judged.stream().filter(second -> second.gauges().bound() == 0).count();
        if (unbound > 0) {
            notes.add(Phrase.of("performance.unbound", unbound, judged.size()));
        }
    }

    private static boolean isBusy(Figures second) {
        return second.gauges().busyNanos() > BUSY * second.lengthNanos();
    }

    private static void busy(List<Figures> judged, List<Phrase> notes) {
        long busy = judged.stream().filter(LoadNotes::isBusy).count();
        if (busy > 0) {
            notes.add(Phrase.of("performance.busy", busy, judged.size()));
        }
    }

    private static void fullWindows(List<Figures> judged, List<Phrase> notes) {
        long full = judged.stream()
                .filter(second -> !isBusy(second)
                        && second.gauges().backlog() > 0
                        && second.gauges().room() > 0
                        && second.gauges().inFlight() >= second.gauges().room())
                .count();
        if (full > 0) {
            notes.add(Phrase.of("performance.full-windows", full, judged.size()));
        }
    }
}
