package org.smppassay.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Latencies;

/** What is counted and timed in a stretch of a load, while it goes on. Owned by the load's loop. */
final class Tally {
    /** Three digits: an error of at most 0.1 %. */
    private static final int DIGITS = 3;

    final Histogram service = new Histogram(DIGITS);
    final Histogram response = new Histogram(DIGITS);
    final Histogram delivery = new Histogram(DIGITS);
    final Histogram lag = new Histogram(DIGITS);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    long due;
    long sent;
    long accepted;
    long throttled;
    long refused;
    long unanswered;
    long lost;
    long receipts;
    long orphanReceipts;
    long failedReceipts;
    long intermediateReceipts;
    long mobileOriginated;
    long disconnects;
    long reconnects;
    long malformed;
    long octetsOut;
    long octetsIn;

    /** Notes an answer other than 0. */
    void status(int commandStatus) {
        statuses.merge(commandStatus, 1L, Long::sum);
    }

    /** Adds what another one has. */
    void add(Tally other) {
        service.add(other.service);
        response.add(other.response);
        delivery.add(other.delivery);
        lag.add(other.lag);
        other.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
        due += other.due;
        sent += other.sent;
        accepted += other.accepted;
        throttled += other.throttled;
        refused += other.refused;
        unanswered += other.unanswered;
        lost += other.lost;
        receipts += other.receipts;
        orphanReceipts += other.orphanReceipts;
        failedReceipts += other.failedReceipts;
        intermediateReceipts += other.intermediateReceipts;
        mobileOriginated += other.mobileOriginated;
        disconnects += other.disconnects;
        reconnects += other.reconnects;
        malformed += other.malformed;
        octetsOut += other.octetsOut;
        octetsIn += other.octetsIn;
    }

    /** Forgets all. */
    void reset() {
        service.reset();
        response.reset();
        delivery.reset();
        lag.reset();
        statuses.clear();
        due = 0;
        sent = 0;
        accepted = 0;
        throttled = 0;
        refused = 0;
        unanswered = 0;
        lost = 0;
        receipts = 0;
        orphanReceipts = 0;
        failedReceipts = 0;
        intermediateReceipts = 0;
        mobileOriginated = 0;
        disconnects = 0;
        reconnects = 0;
        malformed = 0;
        octetsOut = 0;
        octetsIn = 0;
    }

    Counts counts() {
        return new Counts(
                due,
                sent,
                accepted,
                throttled,
                refused,
                unanswered,
                lost,
                receipts,
                orphanReceipts,
                failedReceipts,
                intermediateReceipts,
                mobileOriginated,
                disconnects,
                reconnects,
                malformed,
                octetsOut,
                octetsIn,
                new TreeMap<>(statuses));
    }

    /** The histograms themselves, which go on changing. */
    Latencies latencies() {
        return new Latencies(service, response, delivery, lag);
    }
}
