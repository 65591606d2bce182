package org.smppassay.performance;

import java.util.OptionalDouble;
import org.smppassay.performance.ThresholdResult.Unit;
import org.smppassay.scenario.load.Measure;
import org.smppassay.scenario.load.Measure.OfCount;
import org.smppassay.scenario.load.Measure.OfLatency;
import org.smppassay.scenario.load.Measure.OfRate;
import org.smppassay.scenario.load.Measure.OfShare;
import org.smppassay.scenario.load.Measure.Quantity;
import org.smppassay.scenario.load.Measure.Statistic;

/**
 * What some figures say of a measure.
 *
 * @param value in its unit; empty if nothing was measured
 * @param n what it rests on
 */
record Measurement(OptionalDouble value, long n, Unit unit) {

    static Measurement of(Measure measure, Figures figures) {
        if (measure instanceof OfLatency latency) {
            LatencySummary summary = summary(latency.quantity(), figures.latencies());
            OptionalDouble value = summary.count() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(value(latency.statistic(), summary));
            return new Measurement(value, summary.count(), Unit.NANOSECONDS);
        }
        if (measure instanceof OfShare share) {
            return share(share, figures);
        }
        if (measure instanceof OfRate rate) {
            long events = events(rate, figures.counts());
            return new Measurement(OptionalDouble.of(figures.perSecond(events)), events, Unit.PER_SECOND);
        }
        long events = events((OfCount) measure, figures.counts());
        return new Measurement(OptionalDouble.of((double) events), events, Unit.COUNT);
    }

    static Unit unitOf(Measure measure) {
        if (measure instanceof OfLatency) {
            return Unit.NANOSECONDS;
        }
        if (measure instanceof OfShare) {
            return Unit.SHARE;
        }
        return measure instanceof OfRate ? Unit.PER_SECOND : Unit.COUNT;
    }

    private static LatencySummary summary(Quantity quantity, LatencySummaries latencies) {
        return switch (quantity) {
            case SERVICE -> latencies.service();
            case RESPONSE -> latencies.response();
            case DELIVERY -> latencies.delivery();
            case LAG -> latencies.lag();
        };
    }

    private static double value(Statistic statistic, LatencySummary summary) {
        return switch (statistic) {
            case P50 -> summary.p50();
            case P90 -> summary.p90();
            case P95 -> summary.p95();
            case P99 -> summary.p99();
            case P999 -> summary.p999();
            case P9999 -> summary.p9999();
            case MAX -> summary.max();
            case MEAN -> summary.mean();
        };
    }

    private static Measurement share(OfShare share, Figures figures) {
        Counts counts = figures.counts();
        Gauges gauges = figures.gauges();
        return switch (share) {
            case ATTAINED -> of(counts.accepted(), counts.due());
            case ERRORS -> of(counts.errors(), counts.sent());
            case THROTTLES -> of(counts.throttled(), counts.sent());
            case REFUSED -> of(counts.refused(), counts.sent());
            case UNANSWERED -> of(counts.unanswered(), counts.sent());
            case LOST -> of(counts.lost(), counts.sent());
            case MISSING_RECEIPTS -> of(gauges.awaitingReceipt(), gauges.awaitingReceipt() + counts.receipts());
            case FAILED_RECEIPTS -> of(counts.failedReceipts(), counts.receipts());
            case BIND_UPTIME ->
                new Measurement(of(gauges.boundNanos(), gauges.wantedNanos()).value(), gauges.sessions(), Unit.SHARE);
        };
    }

    private static Measurement of(long part, long whole) {
        OptionalDouble share = whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
        return new Measurement(share, whole, Unit.SHARE);
    }

    private static long events(OfRate rate, Counts counts) {
        return switch (rate) {
            case THROUGHPUT -> counts.accepted();
            case SENT -> counts.sent();
            case RECEIPTS -> counts.receipts();
        };
    }

    static long events(OfCount count, Counts counts) {
        return switch (count) {
            case DISCONNECTS -> counts.disconnects();
            case RECONNECTS -> counts.reconnects();
            case ORPHAN_RECEIPTS -> counts.orphanReceipts();
            case MALFORMED -> counts.malformed();
        };
    }
}
