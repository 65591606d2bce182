package org.smppassay.report.load;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.Interval;
import org.smppassay.performance.Latencies;

/** Stretches of a load that nobody ran: a server that answers in about 2 ms, and stalls now and then. */
public final class MadeUp {
    public static final long SECOND = 1_000_000_000;
    private static final long MICRO = 1_000;

    private MadeUp() {}

    /** Seconds from one to another, 1000 submissions each; in the {@code stalled} one nothing is answered for 600 ms. */
    public static List<Interval> seconds(String phase, int from, int to, int stalled) {
        List<Interval> seconds = new ArrayList<>();
        for (int second = from; second < to; second++) {
            seconds.add(interval(phase, second * SECOND, SECOND, 1000, second == stalled));
        }
        return seconds;
    }

    public static Interval interval(String phase, long startNanos, long lengthNanos, int due, boolean stalled) {
        long throttled = stalled ? due / 50 : 0;
        TreeMap<Integer, Long> statuses = new TreeMap<>();
        if (stalled) {
            statuses.put(0x58, throttled - 2);
            statuses.put(0x0B, 2L);
        }
        Histogram service = histogram();
        Histogram response = histogram();
        Histogram delivery = histogram();
        Histogram lag = histogram();
        for (int at = 0; at < due; at++) {
            long nanos = (1_500 + (at * 37L) % 1_000) * MICRO;
            long waited = stalled && at < due * 3 / 5 ? (600_000L - at * 600_000L / due) * MICRO : 0;
            service.recordValue(stalled && at == 0 ? nanos + waited : nanos);
            response.recordValue(nanos + waited);
            delivery.recordValue(2_000_000 * MICRO + 300 * nanos + waited);
            lag.recordValue((at * 13L) % 90 * MICRO);
        }
        long accepted = due - throttled;
        Counts counts = new Counts(
                due,
                due,
                accepted,
                throttled - (stalled ? 2 : 0),
                stalled ? 2 : 0,
                0,
                0,
                accepted - 3,
                0,
                1,
                stalled ? 4 : 0,
                2,
                0,
                0,
                0,
                due * 130L,
                due * 90L,
                statuses);
        Gauges gauges = new Gauges(
                4, 4, stalled ? 200 : 2, 200, stalled ? 400 : 0, 0, 4 * lengthNanos, 4 * lengthNanos, lengthNanos / 4);
        return new Interval(
                phase, startNanos, lengthNanos, counts, new Latencies(service, response, delivery, lag), gauges);
    }

    /** In which nothing happened. */
    public static Interval silence(String phase) {
        Counts counts = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>());
        return new Interval(
                phase,
                0,
                SECOND,
                counts,
                new Latencies(histogram(), histogram(), histogram(), histogram()),
                new Gauges(0, 4, 0, 0, 0, 0, 0, 4 * SECOND, 0));
    }

    static Histogram histogram() {
        Histogram histogram = new Histogram(3);
        histogram.setAutoResize(true);
        return histogram;
    }
}
