package org.smppassay.report.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.smppassay.evaluation.Verdict;
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
import org.smppassay.report.JsonTree;
import org.smppassay.report.PhraseJson;
import org.smppassay.report.ToolInfo;

/** What {@link LoadJson} has written, read back. */
final class LoadReader {
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;
    private static final int LAST_NAMED_STATUS = 0x1FF;
    private static final int HEX = 16;

    private final JsonTree root;

    LoadReader(JsonTree root) {
        this.root = root;
    }

    /** The run, with seconds that were kept elsewhere. */
    StoredLoad read(List<Figures> seconds) throws IOException {
        root.within("schema", 1, 1);
        List<ThresholdResult> thresholds = new ArrayList<>();
        for (JsonTree criterion : root.objects("criteria")) {
            thresholds.add(threshold(criterion));
        }
        List<Figures> phases = new ArrayList<>();
        for (JsonTree phase : root.objects("phases")) {
            phases.add(figures(phase, phase.text("name"), phase.flag("judged")));
        }
        LoadResult result = new LoadResult(
                root.text("scenario"),
                root.whole("seed"),
                named(Verdict.class, root.text("verdict")),
                PhraseJson.read(root, "reasons_words", root.texts("reasons")),
                PhraseJson.read(root, "warnings_words", root.texts("warnings")),
                thresholds,
                figures(root, "", true),
                phases,
                seconds,
                capacity());
        JsonTree tool = root.object("tool");
        return new StoredLoad(
                result,
                new ToolInfo(tool.text("version"), tool.text("commit")),
                root.number("wall_seconds").orElse(0));
    }

    private static ThresholdResult threshold(JsonTree criterion) throws IOException {
        Unit unit = unit(criterion.text("unit"));
        double scale = unit == Unit.NANOSECONDS ? MILLI : 1;
        OptionalDouble value = criterion.number("value");
        return new ThresholdResult(
                criterion.text("expression"),
                criterion.text("name"),
                criterion.text("scope"),
                named(Verdict.class, criterion.text("verdict")),
                value.isPresent() ? OptionalDouble.of(value.getAsDouble() * scale) : value,
                criterion.number("threshold").orElse(0) * scale,
                unit,
                criterion.whole("n"),
                PhraseJson.read(criterion, "words", criterion.text("explanation")));
    }

    private static Unit unit(String name) throws IOException {
        return switch (name) {
            case "ms" -> Unit.NANOSECONDS;
            case "share" -> Unit.SHARE;
            case "per_second" -> Unit.PER_SECOND;
            case "count" -> Unit.COUNT;
            default -> throw new IOException("there is no unit '" + name + "'");
        };
    }

    private static Figures figures(JsonTree in, String phase, boolean judged) throws IOException {
        JsonTree latencies = in.object("latency_ms");
        JsonTree submit = latencies.object("submit");
        long length = nanos(in, "seconds");
        if (length <= 0) {
            throw new IOException("seconds is not above 0");
        }
        return new Figures(
                phase,
                judged,
                nanos(in, "start_seconds"),
                length,
                counts(in.object("counts"), in.object("errors").object("by_status")),
                new LatencySummaries(
                        latency(submit.object("service")),
                        latency(submit.object("response")),
                        latency(latencies.object("delivery")),
                        latency(in.object("generator_lag_ms"))),
                gauges(in.object("at_end"), length));
    }

    private static long nanos(JsonTree in, String key) throws IOException {
        return Math.round(in.number(key).orElse(0) * SECOND);
    }

    private static Counts counts(JsonTree counts, JsonTree statuses) throws IOException {
        return new Counts(
                counts.whole("due"),
                counts.whole("sent"),
                counts.whole("accepted"),
                counts.whole("throttled"),
                counts.whole("refused"),
                counts.whole("unanswered"),
                counts.whole("lost"),
                counts.whole("receipts"),
                counts.whole("orphan_receipts"),
                counts.whole("failed_receipts"),
                counts.whole("intermediate_receipts"),
                counts.whole("mobile_originated"),
                counts.whole("disconnects"),
                counts.whole("reconnects"),
                counts.whole("malformed"),
                counts.whole("octets_out"),
                counts.whole("octets_in"),
                statuses(statuses));
    }

    private static SortedMap<Integer, Long> statuses(JsonTree statuses) throws IOException {
        SortedMap<Integer, Long> read = new TreeMap<>();
        for (String name : statuses.keys()) {
            read.put(status(name), statuses.whole(name));
        }
        return read;
    }

    private static int status(String name) throws IOException {
        for (int status = 0; status <= LAST_NAMED_STATUS; status++) {
            if (CommandStatus.name(status).equals(name)) {
                return status;
            }
        }
        try {
            return Integer.parseUnsignedInt(name.replace("0x", ""), HEX);
        } catch (NumberFormatException e) {
            throw new IOException("there is no status '" + name + "'", e);
        }
    }

    private static LatencySummary latency(JsonTree in) throws IOException {
        return new LatencySummary(
                in.whole("count"),
                millis(in, "p50"),
                millis(in, "p90"),
                millis(in, "p95"),
                millis(in, "p99"),
                millis(in, "p999"),
                millis(in, "p9999"),
                millis(in, "max"),
                in.number("mean").orElse(0) * MILLI);
    }

    private static long millis(JsonTree in, String key) throws IOException {
        return Math.round(in.number(key).orElse(0) * MILLI);
    }

    /** Of uptime the share was kept; what it is a share of is as good as any. */
    private static Gauges gauges(JsonTree in, long length) throws IOException {
        OptionalDouble uptime = in.number("bind_uptime");
        int sessions = in.within("sessions", 0, Integer.MAX_VALUE);
        long wanted = uptime.isPresent() ? length * Math.max(1, sessions) : 0;
        return new Gauges(
                in.within("bound", 0, Integer.MAX_VALUE),
                sessions,
                in.within("in_flight", 0, Integer.MAX_VALUE),
                in.within("window", 0, Integer.MAX_VALUE),
                in.whole("backlog"),
                in.whole("awaiting_receipt"),
                Math.round(uptime.orElse(0) * wanted),
                wanted,
                Math.round(in.number("generator_busy").orElse(0) * length));
    }

    private Optional<Capacity> capacity() throws IOException {
        if (root.isNothing("capacity")) {
            return Optional.empty();
        }
        JsonTree capacity = root.object("capacity");
        List<CapacityStep> steps = new ArrayList<>();
        for (JsonTree step : capacity.objects("steps")) {
            steps.add(new CapacityStep(
                    step.number("per_s").orElse(0),
                    step.flag("held"),
                    figures(step, "", true),
                    PhraseJson.read(step, "words", step.text("why"))));
        }
        return Optional.of(new Capacity(
                capacity.number("held_per_s").orElse(0),
                capacity.number("failed_per_s").orElse(0),
                named(Capacity.Ending.class, capacity.text("ending")),
                steps));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) throws IOException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw new IOException("'" + name + "' is none that is known");
    }
}
