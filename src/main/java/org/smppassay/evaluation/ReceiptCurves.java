package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.smppassay.evaluation.ReceiptCurve.Point;
import org.smppassay.observation.LateReceipt;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.statistics.EndTimes;
import org.smppassay.statistics.IncidenceCurve;
import org.smppassay.statistics.Interval;

/**
 * Gathers when messages came to their ends: in under a megabyte, however many there are. A message that is closed without an end stays
 * under watch to the end of the run, for its receipt may come late. Confined to the evaluator.
 */
final class ReceiptCurves {
    /** Receipts that take longer than this are late by any deadline. */
    static final long LATE_MILLIS = TimeUnit.HOURS.toMillis(1);

    private static final long[] DEADLINES = {
        TimeUnit.SECONDS.toMillis(10),
        TimeUnit.MINUTES.toMillis(1),
        TimeUnit.MINUTES.toMillis(5),
        TimeUnit.HOURS.toMillis(1),
        TimeUnit.HOURS.toMillis(24),
        TimeUnit.HOURS.toMillis(48),
        TimeUnit.HOURS.toMillis(72),
        TimeUnit.HOURS.toMillis(96),
        TimeUnit.DAYS.toMillis(7)
    };

    private final TimeBins delivered = new TimeBins(DEADLINES);
    private final TimeBins failed = new TimeBins(DEADLINES);
    private final OpenMoments open = new OpenMoments();
    private boolean timesKnown = true;
    private long firstWrittenNanos = Long.MAX_VALUE;

    void message(MessageObservation message) {
        firstWrittenNanos = Math.min(firstWrittenNanos, message.writtenNanos());
        switch (message.outcome()) {
            case DELIVERED -> ended(delivered, message);
            case FAILED, EXPIRED -> ended(failed, message);
            case REJECTED -> failed.add(Math.max(0, message.submitNanos()));
            case PENDING, UNANSWERED -> open.add(message.writtenNanos(), 1);
        }
    }

    private void ended(TimeBins kind, MessageObservation message) {
        if (message.finalNanos() == MessageObservation.NEVER) {
            timesKnown = false;
        } else {
            kind.add(message.finalNanos() - message.writtenNanos());
        }
    }

    /** A message that was closed without an end has come to one. */
    void late(LateReceipt receipt) {
        open.add(receipt.writtenNanos(), -1);
        TimeBins kind = receipt.outcome() == Outcome.DELIVERED ? delivered : failed;
        kind.add(receipt.receivedNanos() - receipt.writtenNanos());
    }

    /** From the first write of delivered messages to their last receipts. */
    TimeBins delivered() {
        return delivered;
    }

    /**
     * The curve.
     *
     * @param endNanos when the run ended; 0 if nobody knows
     * @param confidence of the intervals
     */
    ReceiptCurve curve(long endNanos, double confidence) {
        EndTimes ends = endNanos > 0 && timesKnown ? ends(endNanos) : new EndTimes();
        if (ends.total() == 0) {
            return ReceiptCurve.NONE;
        }
        IncidenceCurve arrived = IncidenceCurve.delivered(ends);
        IncidenceCurve lost = IncidenceCurve.failed(ends);
        long last = lastMillis(endNanos);
        List<Point> deadlines = new ArrayList<>();
        for (long deadline : DEADLINES) {
            if (TimeUnit.MILLISECONDS.toNanos(deadline) <= endNanos - firstWrittenNanos) {
                deadlines.add(point(deadline, arrived, lost, confidence));
            }
        }
        List<Point> points = new ArrayList<>();
        for (long at : grid(last)) {
            points.add(point(at, arrived, lost, confidence));
        }
        return new ReceiptCurve(points, deadlines);
    }

    private EndTimes ends(long endNanos) {
        TimeBins watched = open.watchedUntil(endNanos, DEADLINES);
        EndTimes ends = new EndTimes();
        int bins = Math.max(watched.size(), Math.max(delivered.size(), failed.size()));
        for (int bin = 0; bin < bins; bin++) {
            long these = delivered.count(bin) + failed.count(bin) + watched.count(bin);
            if (these > 0) {
                ends.add(delivered.millis(bin), delivered.count(bin), failed.count(bin), watched.count(bin));
            }
        }
        return ends;
    }

    /** The longest time that anything is known of. */
    private long lastMillis(long endNanos) {
        TimeBins watched = open.watchedUntil(endNanos, DEADLINES);
        long last = 0;
        for (TimeBins kind : List.of(delivered, failed, watched)) {
            last = Math.max(last, kind.n() == 0 ? 0 : kind.atRank(kind.n()));
        }
        return last;
    }

    /** Times in equal ratios, from a hundredth of a second to the last one. */
    private static List<Long> grid(long last) {
        double first = Math.min(10, Math.max(1, last));
        double steps = ReceiptCurve.MOST_POINTS - 1;
        List<Long> grid = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            long at = step == steps
                    ? last
                    : Math.round(first * StrictMath.pow(Math.max(first, (double) last) / first, step / steps));
            if (grid.isEmpty() || at > grid.get(grid.size() - 1)) {
                grid.add(at);
            }
        }
        return grid;
    }

    private static Point point(long millis, IncidenceCurve arrived, IncidenceCurve lost, double confidence) {
        Interval interval = arrived.interval(millis, confidence);
        return new Point(
                millis,
                arrived.at(millis),
                interval.lower(),
                interval.upper(),
                lost.at(millis),
                arrived.undecided(millis));
    }
}
