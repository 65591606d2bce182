package org.smppassay.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Threshold;

/** What a load might have seen, made up. */
final class Load {
    static final long SECOND = 1_000_000_000;
    static final long MILLI = 1_000_000;

    private Load() {}

    /** A plan with a section written as YAML. */
    static LoadPlan plan(String yaml) {
        return ScenarioLoader.parse("name: made up\nload: " + yaml + "\n", "load.yaml")
                .load()
                .orElseThrow();
    }

    /** What came of a run of which nothing but the total is known. */
    static LoadRecord record(Interval total) {
        Figures figures = Figures.of(total);
        return new LoadRecord(figures, List.of(figures), List.of(figures), Optional.empty(), Optional.empty(), false);
    }

    static ThresholdResult judge(String threshold, Interval total) {
        return ThresholdJudge.judge(Threshold.parse(threshold), Figures.of(total));
    }

    /** Requests that all went well, one second long. */
    static Seen answeredIn(long... responseNanos) {
        Seen seen = new Seen();
        Arrays.stream(responseNanos).forEach(seen::answered);
        return seen;
    }

    /** Of one stretch; fill it, then make an interval of it. */
    static final class Seen {
        private final List<Long> response = new ArrayList<>();
        private final List<Long> delivery = new ArrayList<>();
        private final List<Long> lag = new ArrayList<>();
        private final TreeMap<Integer, Long> statuses = new TreeMap<>();
        private String phase = "1";
        private long lengthNanos = SECOND;
        private long due;
        private long throttled;
        private long unanswered;
        private long receipts;
        private long awaiting;
        private int inFlight;
        private int bound = 4;
        private long busy;
        private final List<Long> waited = new ArrayList<>();

        Seen answered(long nanos) {
            response.add(nanos);
            return this;
        }

        Seen answered(int times, long nanos) {
            for (int i = 0; i < times; i++) {
                response.add(nanos);
            }
            return this;
        }

        /** Due, and never sent. */
        Seen waited(int times, long nanos) {
            for (int i = 0; i < times; i++) {
                waited.add(nanos);
            }
            due += times;
            return this;
        }

        /** So much processor time of the generator's thread. */
        Seen busy(long nanos) {
            busy = nanos;
            return this;
        }

        Seen bound(int sessions) {
            bound = sessions;
            return this;
        }

        Seen lag(int times, long nanos) {
            for (int i = 0; i < times; i++) {
                lag.add(nanos);
            }
            return this;
        }

        Seen in(String name) {
            phase = name;
            return this;
        }

        Seen lasting(long nanos) {
            lengthNanos = nanos;
            return this;
        }

        Seen dueBeside(long count) {
            due = count;
            return this;
        }

        Seen throttled(long count) {
            throttled = count;
            statuses.put(0x58, count);
            return this;
        }

        Seen unanswered(long count) {
            unanswered = count;
            return this;
        }

        Seen receipts(long matched, long missing) {
            receipts = matched;
            awaiting = missing;
            return this;
        }

        /** Receipts with their delivery times. */
        Seen delivered(int times, long nanos) {
            receipts += times;
            delivery.addAll(Collections.nCopies(times, nanos));
            return this;
        }

        Seen inFlight(int count) {
            inFlight = count;
            return this;
        }

        Interval interval() {
            long accepted = response.size();
            long sent = accepted + throttled + unanswered;
            Counts counts = new Counts(
                    sent + due,
                    sent,
                    accepted,
                    throttled,
                    0,
                    unanswered,
                    0,
                    receipts,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    statuses);
            Histogram lags = histogram(lag);
            List<Long> responses =
                    Stream.concat(response.stream(), waited.stream()).toList();
            Latencies latencies = new Latencies(histogram(response), histogram(responses), histogram(delivery), lags);
            Gauges gauges = new Gauges(bound, 4, inFlight, 200, due, awaiting, 4 * lengthNanos, 4 * lengthNanos, busy);
            return new Interval(phase, 0, lengthNanos, counts, latencies, gauges);
        }

        private static Histogram histogram(List<Long> values) {
            Histogram histogram = new Histogram(3);
            histogram.setAutoResize(true);
            values.forEach(histogram::recordValue);
            return histogram;
        }
    }
}
