package org.smppassay.report.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.smppassay.performance.Capacity;
import org.smppassay.performance.CapacityStep;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Figures;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.LatencySummaries;
import org.smppassay.performance.LatencySummary;
import org.smppassay.performance.LoadResult;
import org.smppassay.performance.ThresholdResult;
import org.smppassay.performance.ThresholdResult.Unit;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.report.JsonText;
import org.smppassay.report.PhraseJson;
import org.smppassay.report.ToolInfo;
import org.smppassay.report.ToolJson;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/** A load run's {@code result.json}, schema 1: what all runs have, and what only a load has. Times are milliseconds. */
public final class LoadJson {
    private static final int SCHEMA = 1;
    private static final double MILLI = 1e6;

    private LoadJson() {}

    /**
     * The document.
     *
     * @param wallSeconds how long the run took on the wall clock
     */
    public static String render(LoadResult result, ToolInfo tool, double wallSeconds) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("tool", ToolJson.of(tool));
        document.put("scenario", result.scenario());
        document.put("seed", result.seed());
        document.put("mode", "load");
        document.put("verdict", result.verdict().name());
        document.put("interrupted", result.interrupted());
        document.put("reasons", english(result.why()));
        document.put("warnings", english(result.notes()));
        document.put("reasons_words", words(result.why()));
        document.put("warnings_words", words(result.notes()));
        document.put(
                "criteria",
                result.thresholds().stream().map(LoadJson::criterion).toList());
        document.putAll(figures(result.total()));
        document.put("phases", result.phases().stream().map(LoadJson::phase).toList());
        document.put("capacity", result.capacity().map(LoadJson::capacity));
        document.put("wall_seconds", wallSeconds);
        return JsonText.of(document);
    }

    private static List<String> english(List<Phrase> phrases) {
        return phrases.stream().map(Language.ENGLISH::say).toList();
    }

    private static List<Map<String, Object>> words(List<Phrase> phrases) {
        return phrases.stream().map(PhraseJson::tree).toList();
    }

    private static Map<String, Object> criterion(ThresholdResult threshold) {
        double scale = threshold.unit() == Unit.NANOSECONDS ? MILLI : 1;
        Map<String, Object> criterion = new LinkedHashMap<>();
        criterion.put("name", threshold.measure());
        criterion.put("scope", threshold.scope());
        criterion.put("verdict", threshold.verdict().name());
        criterion.put("value", scaled(threshold.value(), scale));
        criterion.put("threshold", threshold.limit() / scale);
        criterion.put("unit", unit(threshold.unit()));
        criterion.put("n", threshold.n());
        criterion.put("expression", threshold.expression());
        criterion.put("explanation", Language.ENGLISH.say(threshold.words()));
        criterion.put("words", PhraseJson.tree(threshold.words()));
        return criterion;
    }

    private static OptionalDouble scaled(OptionalDouble value, double scale) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / scale) : value;
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case NANOSECONDS -> "ms";
            case SHARE -> "share";
            case PER_SECOND -> "per_second";
            case COUNT -> "count";
        };
    }

    private static Map<String, Object> phase(Figures figures) {
        Map<String, Object> phase = new LinkedHashMap<>();
        phase.put("name", figures.phase());
        phase.put("judged", figures.judged());
        phase.putAll(figures(figures));
        return phase;
    }

    private static Map<String, Object> figures(Figures figures) {
        LatencySummaries latencies = figures.latencies();
        Map<String, Object> submit = new LinkedHashMap<>();
        submit.put("service", latency(latencies.service()));
        submit.put("response", latency(latencies.response()));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("submit", submit);
        all.put("delivery", latency(latencies.delivery()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("start_seconds", figures.startNanos() / 1e9);
        object.put("seconds", figures.lengthNanos() / 1e9);
        object.put("counts", counts(figures.counts()));
        object.put("throughput", throughput(figures));
        object.put("latency_ms", all);
        object.put("generator_lag_ms", latency(latencies.lag()));
        object.put("errors", errors(figures.counts()));
        object.put("at_end", gauges(figures.gauges(), figures.lengthNanos()));
        return object;
    }

    private static Map<String, Object> counts(Counts counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("due", counts.due());
        object.put("sent", counts.sent());
        object.put("accepted", counts.accepted());
        object.put("throttled", counts.throttled());
        object.put("refused", counts.refused());
        object.put("unanswered", counts.unanswered());
        object.put("lost", counts.lost());
        object.put("receipts", counts.receipts());
        object.put("orphan_receipts", counts.orphanReceipts());
        object.put("failed_receipts", counts.failedReceipts());
        object.put("intermediate_receipts", counts.intermediateReceipts());
        object.put("mobile_originated", counts.mobileOriginated());
        object.put("disconnects", counts.disconnects());
        object.put("reconnects", counts.reconnects());
        object.put("malformed", counts.malformed());
        object.put("octets_out", counts.octetsOut());
        object.put("octets_in", counts.octetsIn());
        return object;
    }

    private static Map<String, Object> throughput(Figures figures) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("submits_per_s", figures.perSecond(figures.counts().accepted()));
        object.put("receipts_per_s", figures.perSecond(figures.counts().receipts()));
        object.put("due_per_s", figures.perSecond(figures.counts().due()));
        object.put("sent_per_s", figures.perSecond(figures.counts().sent()));
        return object;
    }

    /** In milliseconds; {@code null} where there is nothing to tell. */
    private static Map<String, Object> latency(LatencySummary summary) {
        double none = summary.count() == 0 ? Double.NaN : 1;
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", summary.count());
        object.put("p50", none * summary.p50() / MILLI);
        object.put("p90", none * summary.p90() / MILLI);
        object.put("p95", none * summary.p95() / MILLI);
        object.put("p99", none * summary.p99() / MILLI);
        object.put("p999", none * summary.p999() / MILLI);
        object.put("p9999", none * summary.p9999() / MILLI);
        object.put("max", none * summary.max() / MILLI);
        object.put("mean", none * summary.mean() / MILLI);
        return object;
    }

    private static Map<String, Object> errors(Counts counts) {
        Map<String, Object> statuses = new LinkedHashMap<>();
        counts.statuses().forEach((status, count) -> statuses.put(CommandStatus.name(status), count));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("share", counts.sent() == 0 ? Double.NaN : (double) counts.errors() / counts.sent());
        object.put("by_status", statuses);
        return object;
    }

    private static Map<String, Object> gauges(Gauges gauges, long lengthNanos) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("bound", gauges.bound());
        object.put("sessions", gauges.sessions());
        object.put("in_flight", gauges.inFlight());
        object.put("window", gauges.room());
        object.put("backlog", gauges.backlog());
        object.put("awaiting_receipt", gauges.awaitingReceipt());
        object.put(
                "bind_uptime",
                gauges.wantedNanos() == 0 ? Double.NaN : (double) gauges.boundNanos() / gauges.wantedNanos());
        object.put("generator_busy", gauges.busyNanos() == 0 ? Double.NaN : (double) gauges.busyNanos() / lengthNanos);
        return object;
    }

    private static Map<String, Object> capacity(Capacity capacity) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("held_per_s", capacity.heldPerSecond());
        object.put("failed_per_s", capacity.failedPerSecond());
        object.put("ending", capacity.ending().name().toLowerCase(Locale.ROOT));
        object.put("steps", capacity.steps().stream().map(LoadJson::step).toList());
        return object;
    }

    private static Map<String, Object> step(CapacityStep step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("per_s", step.perSecond());
        object.put("held", step.held());
        object.put("why", Language.ENGLISH.say(step.why()));
        object.put("words", PhraseJson.tree(step.why()));
        object.putAll(figures(step.figures()));
        return object;
    }
}
