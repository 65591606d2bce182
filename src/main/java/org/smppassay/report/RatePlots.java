package org.smppassay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.smppassay.evaluation.Breakdown;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.wording.Language;

/** Delivery rates with their intervals: by operator, and by day for each operator. */
final class RatePlots {
    /** More panels than these say no more than the table. */
    private static final int MOST_PANELS = 9;

    /** More days than these are too many to be told apart in a panel. */
    private static final int MOST_DAYS = 62;

    private final RunResult result;
    private final Language language;

    RatePlots(RunResult result, Language language) {
        this.result = result;
        this.language = language;
    }

    /** One row an operator, if there are several to compare. */
    Optional<PlotSection> byOperator() {
        List<Tally> operators = active(result.breakdown().operators());
        if (operators.size() < 2) {
            return Optional.empty();
        }
        List<Map<String, Object>> rows = operators.stream()
                .map(operator -> point(operator, Map.of("name", Xml.legal(operator.group()))))
                .toList();
        return Optional.of(section(
                "operators",
                "",
                List.of(new Plot(
                        "operators",
                        "",
                        language.say("html.operators-alt", Figure.count(operators.size())),
                        withLimit("forest", "rows", rows)))));
    }

    /** One panel for all operators and one for each, as far as there is room. */
    Optional<PlotSection> byDay() {
        List<Tally> days = active(result.breakdown().days());
        if (days.size() < 2) {
            return Optional.empty();
        }
        List<Tally> operators = active(result.breakdown().operators());
        List<Plot> plots = new ArrayList<>();
        plots.add(
                panel(0, language.say("html.all-operators"), result.breakdown().days()));
        if (operators.size() > 1 && days.size() <= MOST_DAYS) {
            operators.stream()
                    .limit(MOST_PANELS - 1)
                    .forEach(operator -> plots.add(panel(plots.size(), operator.group(), of(operator))));
        }
        int left = operators.size() > 1 ? operators.size() + 1 - plots.size() : 0;
        String note = left == 0 ? "" : language.say("html.panels-left-out", left);
        return Optional.of(section("days", note, plots));
    }

    private PlotSection section(String name, String note, List<Plot> plots) {
        return new PlotSection(
                language.say("html." + name + "-title"),
                language.say("html." + name + "-lead", confidence(result, language)),
                note,
                plots);
    }

    private Plot panel(int number, String name, List<Tally> days) {
        List<Object> points = new ArrayList<>();
        for (int day = 1; day <= days.size(); day++) {
            points.add(point(days.get(day - 1), Map.of("x", day)));
        }
        String title = Xml.legal(name);
        return new Plot(
                "days-" + number, title, language.say("html.days-alt", title), withLimit("days", "points", points));
    }

    private List<Tally> of(Tally operator) {
        return result.breakdown().cells().stream()
                .filter(cell -> cell.operator().equals(operator.group()))
                .map(Breakdown.Cell::tally)
                .toList();
    }

    private Map<String, Object> withLimit(String kind, String key, List<?> points) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", kind);
        data.put(key, points);
        OptionalDouble limit = limit(result);
        data.put("limit", limit);
        data.put(
                "limitName",
                limit.isPresent() ? language.say("html.limit", Unit.PERCENT.limit(limit.getAsDouble())) : "");
        return data;
    }

    private Map<String, Object> point(Tally tally, Map<String, Object> where) {
        return point(result, language, tally, where);
    }

    /**
     * A rate with its interval and what is said about it; without messages, only where it would be.
     *
     * @param where comes first, in its own order
     */
    static Map<String, Object> point(RunResult result, Language language, Tally tally, Map<String, Object> where) {
        Map<String, Object> point = new LinkedHashMap<>(where);
        Optional<Range> range = result.series().precision().interval(tally);
        point.put("v", tally.rate());
        point.put("lo", range.map(Range::lower));
        point.put("hi", range.map(Range::upper));
        point.put("tip", tip(result, language, tally));
        return point;
    }

    /** A rate in words: how many of how many, the interval, and what is unknown. */
    static String tip(RunResult result, Language language, Tally tally) {
        Optional<Range> range = result.series().precision().interval(tally);
        if (range.isEmpty()) {
            return language.say("html.nothing-sent");
        }
        double limit = limit(result).orElse(Double.NaN);
        return language.say(
                "html.rate-tip",
                Figure.count(tally.delivered()),
                Figure.count(tally.attempted()),
                Figures.rate(tally.rate()),
                confidence(result, language),
                Unit.PERCENT.interval(range.get().lower(), range.get().upper(), limit),
                tally.missing() == 0 ? "" : language.say("html.unknown-too", Figure.count(tally.missing())));
    }

    /** The limit of the delivery rate, if it was judged. */
    static OptionalDouble limit(RunResult result) {
        return result.criteria().stream()
                .filter(criterion -> criterion.name().equals("delivery_rate"))
                .mapToDouble(CriterionResult::threshold)
                .filter(Double::isFinite)
                .findFirst();
    }

    static String confidence(RunResult result, Language language) {
        return Unit.PERCENT.limit(result.series().precision().confidence());
    }

    private static List<Tally> active(List<Tally> tallies) {
        return IntStream.range(0, tallies.size())
                .mapToObj(tallies::get)
                .filter(tally -> tally.attempted() > 0)
                .toList();
    }
}
