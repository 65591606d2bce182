package org.smppassay.evaluation;

import java.util.List;

/**
 * What share of messages had come to which end by a time after they were first written; those without an end are not left out, but
 * watched as long as the run was (Kaplan and Meier), and delivered and failed compete (Aalen and Johansen).
 *
 * @param points at most {@link #MOST_POINTS} of the curve, in the order of time, denser where times are short
 * @param deadlines the same at times that deadlines are customarily set to, up to as long as the first message was watched
 */
public record ReceiptCurve(List<Point> points, List<Point> deadlines) {
    /** As many points as a curve has. */
    public static final int MOST_POINTS = 60;

    /** Of a run without messages, or of which times are not known. */
    public static final ReceiptCurve NONE = new ReceiptCurve(List.of(), List.of());

    public ReceiptCurve {
        points = List.copyOf(points);
        deadlines = List.copyOf(deadlines);
    }

    /**
     * Shares of all messages, which add up to 1.
     *
     * @param afterMillis since the first write
     * @param delivered reported as delivered by then
     * @param lower end of the interval of {@code delivered}, at the confidence of the run's intervals
     * @param upper its other end
     * @param failed refused, or reported as failed or expired, by then
     * @param missing without any of that
     */
    public record Point(
            long afterMillis, double delivered, double lower, double upper, double failed, double missing) {}

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** Whether some message had no end when it was last looked at, or had one later than most deadlines. */
    public boolean isTelling() {
        return deadlines.stream()
                .anyMatch(point -> point.afterMillis() >= ReceiptCurves.LATE_MILLIS && point.missing() > 0);
    }
}
