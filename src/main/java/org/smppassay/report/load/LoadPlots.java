package org.smppassay.report.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.smppassay.performance.Capacity;
import org.smppassay.performance.CapacityStep;
import org.smppassay.performance.Figures;
import org.smppassay.performance.LatencySummary;
import org.smppassay.performance.LoadResult;
import org.smppassay.performance.Shown;
import org.smppassay.performance.ThresholdResult;
import org.smppassay.report.Plot;
import org.smppassay.report.PlotSection;
import org.smppassay.wording.Language;

/** What the page of a load draws. */
final class LoadPlots {
    private static final double MILLI = 1e6;
    private static final List<String> PERCENTILES = List.of("p50", "p90", "p95", "p99", "p99.9", "p99.99");

    private final LoadResult result;
    private final Language language;
    private final ThinnedSeries series;

    LoadPlots(LoadResult result, Language language) {
        this.result = result;
        this.language = language;
        this.series = new ThinnedSeries(result.seconds());
    }

    /** Those for which there is something to draw. */
    List<PlotSection> sections() {
        return Stream.of(capacity(), rates(), course(), errors(), windows(), tail())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PlotSection> rates() {
        return overTime(
                "rates",
                plot(
                        "rates",
                        "rate",
                        line("due", "p50", series.rates(second -> second.counts()
                                .due())),
                        line("accepted", "p99", series.rates(second -> second.counts()
                                .accepted())),
                        line("receipts", "limit", series.rates(second -> second.counts()
                                .receipts()))));
    }

    private Optional<PlotSection> course() {
        Map<String, Object> response = latencies(second -> second.latencies().response());
        response.put("limits", limits());
        return overTime(
                "course",
                new Plot("response", say("course-response"), alt("course"), response),
                new Plot("service", say("course-service"), alt("course"), latencies(second -> second.latencies()
                        .service())),
                new Plot("delivery", say("course-delivery"), alt("course"), latencies(second -> second.latencies()
                        .delivery())));
    }

    private Map<String, Object> latencies(Function<Figures, LatencySummary> which) {
        return timeline(
                "ms",
                percentile("p50", which, LatencySummary::p50),
                percentile("p99", which, LatencySummary::p99),
                percentile("max", which, LatencySummary::max));
    }

    private Map<String, Object> percentile(
            String name, Function<Figures, LatencySummary> which, ToDoubleFunction<LatencySummary> value) {
        String shown = name.equals("max") ? say("max") : name;
        String colour = name.equals("max") ? "limit" : name;
        return named(shown, colour, series.worst(second -> millis(which.apply(second), value)));
    }

    /** Limits of the response latency over all of the run. */
    private List<Map<String, Object>> limits() {
        List<Map<String, Object>> limits = new ArrayList<>();
        for (ThresholdResult threshold : result.thresholds()) {
            if (threshold.unit() == ThresholdResult.Unit.NANOSECONDS
                    && threshold.measure().startsWith("response.")
                    && threshold.scope().equals("overall")
                    && threshold.limit() > 0) {
                Map<String, Object> limit = new LinkedHashMap<>();
                limit.put("v", threshold.limit() / MILLI);
                limit.put(
                        "name",
                        threshold.measure().substring("response.".length()) + " " + Shown.duration(threshold.limit()));
                limits.add(limit);
            }
        }
        return limits;
    }

    private Optional<PlotSection> errors() {
        if (result.seconds().stream().allMatch(second -> second.counts().errors() == 0)) {
            return Optional.empty();
        }
        return overTime(
                "errors",
                plot(
                        "errors",
                        "rate",
                        line("throttled", "inconclusive", series.rates(second -> second.counts()
                                .throttled())),
                        line("refused", "fail", series.rates(second -> second.counts()
                                .refused())),
                        line(
                                "unfinished",
                                "invalid",
                                series.rates(second -> second.counts().unanswered()
                                        + second.counts().lost()))));
    }

    private Optional<PlotSection> windows() {
        Map<String, Object> use = timeline(
                "share",
                line(
                        "window-use",
                        "mark",
                        series.worst(second -> (double) second.gauges().inFlight()
                                / second.gauges().room())));
        Map<String, Object> waiting = timeline("count", line("waiting", "limit", series.worst(second -> second.gauges()
                .backlog())));
        return overTime(
                "windows",
                new Plot("window", say("window-use"), alt("window"), use),
                new Plot("backlog", say("waiting"), alt("waiting"), waiting));
    }

    private Optional<PlotSection> tail() {
        List<Map<String, Object>> lines = new ArrayList<>();
        tail(lines, "service", "p50", result.total().latencies().service());
        tail(lines, "response", "p99", result.total().latencies().response());
        tail(lines, "delivery", "limit", result.total().latencies().delivery());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "tail");
        data.put(
                "places",
                Stream.concat(PERCENTILES.stream(), Stream.of(say("max"))).toList());
        data.put("series", lines);
        return Optional.of(section("tail", "", new Plot("tail", "", say("tail-alt"), data)));
    }

    private void tail(List<Map<String, Object>> lines, String name, String colour, LatencySummary latency) {
        if (latency.count() > 0) {
            lines.add(line(
                    name,
                    colour,
                    Stream.of(
                                    latency.p50(),
                                    latency.p90(),
                                    latency.p95(),
                                    latency.p99(),
                                    latency.p999(),
                                    latency.p9999(),
                                    latency.max())
                            .map(nanos -> (Object) (nanos / MILLI))
                            .toList()));
        }
    }

    private Optional<PlotSection> capacity() {
        List<CapacityStep> steps = result.capacity().map(Capacity::steps).orElse(List.of()).stream()
                .filter(step -> step.figures().latencies().response().count() > 0)
                .sorted((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "curve");
        data.put("series", List.of(curve("p50", steps, LatencySummary::p50), curve("p99", steps, LatencySummary::p99)));
        String alt = language.say("loadreport.curve-alt", steps.size());
        return Optional.of(section("curve", "", new Plot("curve", "", alt, data)));
    }

    private Map<String, Object> curve(String name, List<CapacityStep> steps, ToDoubleFunction<LatencySummary> value) {
        List<Object> points = new ArrayList<>();
        for (CapacityStep step : steps) {
            double millis = value.applyAsDouble(step.figures().latencies().response()) / MILLI;
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("x", step.perSecond());
            point.put("v", millis);
            point.put("held", step.held());
            point.put("when", Shown.rate(step.perSecond()));
            point.put("tip", language.say("loadreport.curve-tip", name, Shown.duration(millis * MILLI)));
            points.add(point);
        }
        return named(name, name, points);
    }

    private Optional<PlotSection> overTime(String name, Plot... plots) {
        if (result.seconds().size() < 2) {
            return Optional.empty();
        }
        String note = series.each() == 1 ? "" : language.say("loadreport.thinned", Integer.toString(series.each()));
        return Optional.of(section(name, note, plots));
    }

    private PlotSection section(String name, String note, Plot... plots) {
        return new PlotSection(say(name + "-title"), say(name + "-lead"), note, List.of(plots));
    }

    @SafeVarargs
    private Plot plot(String id, String unit, Map<String, Object>... lines) {
        return new Plot(id, "", alt(id), timeline(unit, lines));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    private Map<String, Object> timeline(String unit, Map<String, Object>... lines) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "lines");
        data.put("unit", unit);
        data.put("x", series.moments());
        data.put("to", series.end());
        data.put("phases", series.phases(language));
        data.put("series", List.of(lines));
        return data;
    }

    private Map<String, Object> line(String key, String colour, List<?> values) {
        return named(say(key), colour, values);
    }

    private static Map<String, Object> named(String name, String colour, List<?> values) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("colour", colour);
        line.put("points", values);
        return line;
    }

    private static double millis(LatencySummary summary, ToDoubleFunction<LatencySummary> value) {
        return summary.count() == 0 ? Double.NaN : FiveDigits.of(value.applyAsDouble(summary) / MILLI);
    }

    private String alt(String name) {
        return language.say("loadreport." + name + "-alt", Shown.duration(series.end() * 1e9));
    }

    private String say(String key) {
        return language.say("loadreport." + key);
    }
}
