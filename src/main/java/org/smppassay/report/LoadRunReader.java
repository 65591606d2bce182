package org.smppassay.report;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.smppassay.evaluation.Verdict;
import org.smppassay.regression.LoadRun;
import org.smppassay.regression.Metric;

/** Reads of the {@code result.json} of a load run what builds are compared by. */
public final class LoadRunReader {
    private static final int SCHEMA = 1;

    private final JsonTree result;

    private LoadRunReader(JsonTree result) {
        this.result = result;
    }

    /**
     * Reads one.
     *
     * @param json its text
     * @param round which round it was taken in
     * @param taken when
     * @return empty if somebody ended it before its time
     * @throws IOException if it is none, in words
     */
    public static Optional<LoadRun> parse(String json, String round, Instant taken) throws IOException {
        LoadRunReader reader = new LoadRunReader(JsonTree.parse(json));
        LoadRun run = reader.read(round, taken);
        return reader.result.flag("interrupted") ? Optional.empty() : Optional.of(run);
    }

    private LoadRun read(String round, Instant taken) throws IOException {
        result.within("schema", SCHEMA, SCHEMA);
        String mode = result.text("mode");
        if (!mode.equals("load")) {
            throw new IOException("it is no load run, its mode is '" + mode + "'");
        }
        Map<Metric, Double> figures = new LinkedHashMap<>();
        for (Metric metric : Metric.known()) {
            OptionalDouble figure = figure(metric);
            if (figure.isPresent()) {
                figures.put(metric, figure.getAsDouble());
            }
        }
        List<String> reasons = result.texts("reasons");
        return new LoadRun(
                round, result.text("scenario"), verdict(), reasons.isEmpty() ? "" : reasons.get(0), taken, figures);
    }

    private Verdict verdict() throws IOException {
        String name = result.text("verdict");
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(name)) {
                return verdict;
            }
        }
        throw new IOException("verdict is none that is known: '" + name + "'");
    }

    private OptionalDouble figure(Metric metric) throws IOException {
        String name = metric.name().substring(metric.name().indexOf('.') + 1);
        return switch (metric.kind()) {
            case LATENCY -> latency(metric.name().substring(0, metric.name().indexOf('.')), name);
            case THROUGHPUT -> number(Optional.of(result), "throughput", name);
            case ERRORS -> number(Optional.of(result), "errors", "share");
        };
    }

    private OptionalDouble latency(String kind, String quantile) throws IOException {
        Optional<JsonTree> latencies = result.optionalObject("latency_ms");
        return switch (kind) {
            case "delivery" -> number(latencies, "delivery", quantile);
            default ->
                latencies.isEmpty()
                        ? OptionalDouble.empty()
                        : number(latencies.get().optionalObject("submit"), kind, quantile);
        };
    }

    private static OptionalDouble number(Optional<JsonTree> within, String object, String key) throws IOException {
        if (within.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<JsonTree> found = within.get().optionalObject(object);
        return found.isEmpty() ? OptionalDouble.empty() : found.get().number(key);
    }
}
