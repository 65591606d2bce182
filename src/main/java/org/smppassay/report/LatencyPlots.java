package org.smppassay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Latency;
import org.smppassay.evaluation.LatencyDistribution;
import org.smppassay.evaluation.LatencyPoint;
import org.smppassay.evaluation.LatencyPoint.Estimate;
import org.smppassay.evaluation.RunResult;
import org.smppassay.wording.Language;

/** How long messages took to arrive: how it is distributed, and how it went over time. */
final class LatencyPlots {
    private static final String LIMIT = "latency_";

    private final RunResult result;
    private final Language language;

    LatencyPlots(RunResult result, Language language) {
        this.result = result;
        this.language = language;
    }

    /** Counts over a logarithmic scale, with the percentiles and their limits. */
    Optional<PlotSection> distribution() {
        LatencyDistribution distribution = result.series().distribution();
        if (distribution.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "histogram");
        data.put("from", (double) distribution.first() / LatencyDistribution.BINS_PER_DECADE);
        data.put("step", 1.0 / LatencyDistribution.BINS_PER_DECADE);
        data.put("counts", distribution.counts());
        data.put("tips", tips(distribution));
        data.put("marks", marks(result.latencies().delivery()));
        data.put("countName", language.say("html.messages-axis"));
        return Optional.of(section("distribution", data));
    }

    private List<String> tips(LatencyDistribution distribution) {
        List<String> tips = new ArrayList<>();
        for (int at = 0; at < distribution.counts().size(); at++) {
            tips.add(language.say(
                    "html.bin-tip",
                    Figure.count(distribution.counts().get(at)),
                    Figures.duration(distribution.fromMillis(at)),
                    Figures.duration(distribution.fromMillis(at + 1))));
        }
        return tips;
    }

    private List<Map<String, Object>> marks(Latency latency) {
        List<Map<String, Object>> marks = new ArrayList<>();
        mark(marks, "p50", latency.p50());
        mark(marks, "p95", latency.p95());
        mark(marks, "p99", latency.p99());
        return marks;
    }

    private void mark(List<Map<String, Object>> marks, String name, double millis) {
        if (Double.isFinite(millis) && millis > 0) {
            Map<String, Object> mark = new LinkedHashMap<>();
            mark.put("v", millis);
            mark.put("name", name + " " + Figures.duration(millis));
            marks.add(mark);
        }
    }

    /** Percentiles with their intervals, by hour or by day. */
    Optional<PlotSection> course() {
        List<LatencyPoint> points = result.series().latency();
        if (points.size() < 2) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "percentiles");
        data.put(
                "series",
                List.of(
                        series("p50", points, LatencyPoint::p50),
                        series("p95", points, LatencyPoint::p95),
                        series("p99", points, LatencyPoint::p99)));
        return Optional.of(section("latency", data));
    }

    private PlotSection section(String name, Map<String, Object> data) {
        return new PlotSection(
                language.say("html." + name + "-title"),
                language.say("html." + name + "-lead", RatePlots.confidence(result, language)),
                "",
                List.of(new Plot(name, "", language.say("html." + name + "-alt"), data)));
    }

    private Map<String, Object> series(
            String name, List<LatencyPoint> points, Function<LatencyPoint, Optional<Estimate>> quantile) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (LatencyPoint point : points) {
            quantile.apply(point).ifPresent(estimate -> drawn.add(point(name, point, estimate)));
        }
        Map<String, Object> series = new LinkedHashMap<>();
        Optional<CriterionResult> limit = limit(name);
        series.put("name", name);
        series.put("joinWithin", points.get(0).hour() == LatencyPoint.WHOLE_DAY ? HourOfRun.HOURS : 1);
        series.put("points", drawn);
        series.put("limit", limit.map(CriterionResult::threshold));
        series.put(
                "limitName",
                limit.map(criterion ->
                                language.say("html.limit-of", name, Figures.shortDuration(criterion.threshold())))
                        .orElse(""));
        return series;
    }

    private Optional<CriterionResult> limit(String quantile) {
        return result.criteria().stream()
                .filter(criterion -> criterion.name().equals(LIMIT + quantile))
                .findFirst();
    }

    private Map<String, Object> point(String name, LatencyPoint point, Estimate estimate) {
        boolean day = point.hour() == LatencyPoint.WHOLE_DAY;
        String when = day
                ? language.say("html.day", Integer.toString(point.day()))
                : language.say("html.hour", Integer.toString(point.day()), CoursePlots.clock(point.hour()));
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("x", day ? (point.day() - 0.5) * HourOfRun.HOURS : new HourOfRun(point.day(), point.hour()).middle());
        drawn.put("v", estimate.millis());
        drawn.put("lo", estimate.interval().map(Range::lower));
        drawn.put("hi", estimate.interval().map(Range::upper));
        drawn.put("when", when);
        drawn.put(
                "tip",
                language.say(
                        "html.percentile-tip",
                        name,
                        Figures.duration(estimate.millis()),
                        estimate.interval()
                                .map(range -> Unit.DURATION.interval(range.lower(), range.upper(), Double.NaN))
                                .orElse(Figures.NONE),
                        Figure.count(point.n())));
        return drawn;
    }
}
