package org.smppassay.report;

import java.util.List;
import java.util.stream.Collectors;
import org.smppassay.evaluation.ReceiptCurve;

/**
 * What share of all messages had come to which end by customary deadlines; nothing where every message had its end within an
 * hour, since deadlines make no difference there.
 *
 * @param rows in the order of time
 */
record DeadlineTable(List<Row> rows) {
    private static final long MILLIS_PER_SECOND = 1000;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3600;

    /** One deadline. */
    record Row(String after, String delivered, String interval, String failed, String missing) {}

    static DeadlineTable of(ReceiptCurve curve) {
        return !curve.isTelling()
                ? new DeadlineTable(List.of())
                : curve.deadlines().stream()
                        .map(point -> new Row(
                                after(point.afterMillis() / MILLIS_PER_SECOND),
                                Figures.percent(point.delivered()),
                                Figures.percent(point.lower()) + " – " + Figures.percent(point.upper()),
                                Figures.percent(point.failed()),
                                Figures.percent(point.missing())))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), DeadlineTable::new));
    }

    private static String after(long seconds) {
        if (seconds < SECONDS_PER_MINUTE) {
            return seconds + " s";
        }
        return seconds < SECONDS_PER_HOUR ? seconds / SECONDS_PER_MINUTE + " min" : seconds / SECONDS_PER_HOUR + " h";
    }
}
