package org.smppassay.console;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.Interval;
import org.smppassay.protocol.CommandStatus;

/** What a load has seen since it began, warm-up included. Owned by the load's loop. */
final class LoadTotals {
    private static final String PREFIX = "assay_load_";

    private final Map<String, Long> outcomes = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> octets = new LinkedHashMap<>();
    private final TreeMap<Integer, Long> statuses = new TreeMap<>();
    private final LatencyBuckets service = new LatencyBuckets();
    private final LatencyBuckets response = new LatencyBuckets();
    private final LatencyBuckets delivery = new LatencyBuckets();
    private final LatencyBuckets lag = new LatencyBuckets();
    private String phase = "";
    private Gauges gauges = new Gauges(0, 0, 0, 0, 0, 0, 0, 0, 0);

    void add(Interval second) {
        Counts seen = second.counts();
        add(outcomes, "accepted", seen.accepted());
        add(outcomes, "throttled", seen.throttled());
        add(outcomes, "refused", seen.refused());
        add(outcomes, "unanswered", seen.unanswered());
        add(outcomes, "lost", seen.lost());
        add(counts, "due", seen.due());
        add(counts, "sent", seen.sent());
        add(counts, "receipts", seen.receipts());
        add(counts, "failed_receipts", seen.failedReceipts());
        add(counts, "orphan_receipts", seen.orphanReceipts());
        add(counts, "intermediate_receipts", seen.intermediateReceipts());
        add(counts, "mobile_originated", seen.mobileOriginated());
        add(counts, "disconnects", seen.disconnects());
        add(counts, "reconnects", seen.reconnects());
        add(counts, "malformed", seen.malformed());
        add(octets, "out", seen.octetsOut());
        add(octets, "in", seen.octetsIn());
        seen.statuses().forEach((status, count) -> statuses.merge(status, count, Long::sum));
        service.add(second.latencies().service());
        response.add(second.latencies().response());
        delivery.add(second.latencies().delivery());
        lag.add(second.latencies().lag());
        phase = second.phase();
        gauges = second.gauges();
    }

    private static void add(Map<String, Long> to, String key, long count) {
        to.merge(key, count, Long::sum);
    }

    MetricSnapshots snapshots() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        all.metricSnapshot(labelled("submissions", "Submissions that have ended, by outcome.", "outcome", outcomes));
        counts.forEach((name, count) -> all.metricSnapshot(
                counter(name, help(name)).dataPoint(point(Labels.EMPTY, count)).build()));
        all.metricSnapshot(labelled("octets", "Octets written and read.", "direction", octets));
        Map<String, Long> named = new LinkedHashMap<>();
        statuses.forEach((status, count) -> named.put(CommandStatus.name(status), count));
        all.metricSnapshot(labelled("statuses", "Answers other than 0, by command_status.", "status", named));
        gauge(all, "in_flight", "Submissions without an answer yet.", gauges.inFlight());
        gauge(all, "window", "Submissions that may be in flight at most.", gauges.room());
        gauge(all, "backlog", "Submissions due and not written.", gauges.backlog());
        gauge(all, "awaiting_receipt", "Accepted submissions whose receipt is awaited.", gauges.awaitingReceipt());
        gauge(all, "bound_sessions", "Sessions bound.", gauges.bound());
        gauge(all, "sessions", "Sessions wanted.", gauges.sessions());
        all.metricSnapshot(service.snapshot(PREFIX + "service_seconds", "From writing a submission to its response."));
        all.metricSnapshot(response.snapshot(
                PREFIX + "response_seconds", "From the moment at which a submission was due to its response."));
        all.metricSnapshot(delivery.snapshot(
                PREFIX + "delivery_seconds", "From the moment at which a submission was due to its final receipt."));
        all.metricSnapshot(lag.snapshot(PREFIX + "generator_lag_seconds", "How late the generator wrote submissions."));
        all.metricSnapshot(InfoSnapshot.builder()
                .name(PREFIX + "phase")
                .help("The phase of the load.")
                .dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                        .labels(Labels.of("phase", phase))
                        .build())
                .build());
        return all.build();
    }

    private static String help(String name) {
        return switch (name) {
            case "due" -> "Submissions whose intended time has come.";
            case "sent" -> "Submissions written.";
            case "receipts" -> "Final receipts matched to a submission.";
            case "failed_receipts" -> "Matched final receipts with a state other than DELIVRD.";
            case "orphan_receipts" -> "Receipts that match no open submission.";
            case "intermediate_receipts" -> "Receipts of a state that is not the last one.";
            case "mobile_originated" -> "Messages of subscribers, answered.";
            case "disconnects" -> "Bound connections that ended unasked.";
            case "reconnects" -> "Binds granted after the first of a session.";
            default -> "PDUs that could not be read, or that answer nothing.";
        };
    }

    private static CounterSnapshot labelled(String name, String help, String label, Map<String, Long> counts) {
        CounterSnapshot.Builder counter = counter(name, help);
        counts.forEach((value, count) -> counter.dataPoint(point(Labels.of(label, value), count)));
        return counter.build();
    }

    private static CounterSnapshot.Builder counter(String name, String help) {
        return CounterSnapshot.builder().name(PREFIX + name).help(help);
    }

    private static CounterSnapshot.CounterDataPointSnapshot point(Labels labels, long count) {
        return CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(labels)
                .value((double) count)
                .build();
    }

    private static void gauge(MetricSnapshots.Builder all, String name, String help, long value) {
        all.metricSnapshot(GaugeSnapshot.builder()
                .name(PREFIX + name)
                .help(help)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value((double) value)
                        .build())
                .build());
    }
}
