package org.smppassay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.evaluation.ReceiptCurve;
import org.smppassay.evaluation.ReceiptCurve.Point;
import org.smppassay.evaluation.RunResult;
import org.smppassay.wording.Language;

/** What share of messages was delivered, had failed or was still missing, by time since they were sent. */
final class ReceiptPlots {
    private final RunResult result;
    private final Language language;

    ReceiptPlots(RunResult result, Language language) {
        this.result = result;
        this.language = language;
    }

    /** The shares over a logarithmic scale of time; nothing where times are not known. */
    Optional<PlotSection> section() {
        List<Point> points = told(result.series().receipts());
        if (points.size() < 2) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "receipts");
        data.put(
                "names",
                List.of(
                        language.say("html.ends-delivered"),
                        language.say("html.ends-failed"),
                        language.say("html.ends-missing")));
        data.put("points", points.stream().map(this::point).toList());
        return Optional.of(new PlotSection(
                language.say("html.receipts-title"),
                language.say("html.receipts-lead", RatePlots.confidence(result, language)),
                "",
                List.of(new Plot("receipts", "", language.say("html.receipts-alt"), data))));
    }

    /** From the last time at which nothing had happened. */
    private static List<Point> told(ReceiptCurve curve) {
        List<Point> told = new ArrayList<>();
        for (Point point : curve.points()) {
            if (point.missing() >= 1) {
                told.clear();
            }
            told.add(point);
        }
        return told;
    }

    private Map<String, Object> point(Point point) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("ms", point.afterMillis());
        drawn.put("v", List.of(point.delivered(), point.failed(), point.missing()));
        drawn.put("lo", point.lower());
        drawn.put("hi", point.upper());
        drawn.put("when", language.say("html.after", Figures.duration((double) point.afterMillis())));
        drawn.put(
                "tip",
                language.say(
                        "html.receipts-tip",
                        Figures.percent(point.delivered()),
                        Unit.PERCENT.interval(point.lower(), point.upper(), Double.NaN),
                        Figures.percent(point.failed()),
                        Figures.percent(point.missing())));
        return drawn;
    }
}
