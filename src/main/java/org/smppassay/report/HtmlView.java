package org.smppassay.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.NextSteps;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/**
 * What the HTML report shows beside what all reports show.
 *
 * @param view what all reports show
 * @param say words by name
 * @param term explained words by name, as markup
 * @param sure how sure the verdict is
 * @param next what to do
 * @param firstReasons those that everybody reads
 * @param moreReasons those for whoever asks
 * @param shares how many criteria came to which verdict
 * @param rates for as many days as a table has room for
 * @param plots what the script draws
 * @param data of the plots, as JSON that is safe within a script element
 */
record HtmlView(
        RunView view,
        Labels say,
        Labels.Terms term,
        String sure,
        List<String> next,
        List<String> firstReasons,
        List<String> moreReasons,
        List<Share> shares,
        RateTable rates,
        List<PlotSection> plots,
        List<PlotSection> latencyPlots,
        String data,
        HeatMap heat,
        Funnel funnel,
        List<GlossaryEntry> glossary) {

    private static final int FIRST_REASONS = 3;
    private static final int MOST_DAYS = 31;

    /** How many criteria came to one verdict. */
    record Share(String css, String word, String count) {}

    static HtmlView of(RunResult result, Timeline timeline, RunView view, Language language) {
        List<String> reasons = result.why().stream().map(language::say).toList();
        int first = Math.min(reasons.size(), FIRST_REASONS);
        RatePlots rates = new RatePlots(result, language);
        LatencyPlots latency = new LatencyPlots(result, language);
        List<PlotSection> plots = present(
                Stream.of(rates.byOperator(), rates.byDay(), new CoursePlots(result, timeline, language).section()));
        List<PlotSection> latencyPlots = present(
                Stream.of(latency.distribution(), latency.course(), new ReceiptPlots(result, language).section()));
        return new HtmlView(
                view,
                new Labels(language),
                new Labels.Terms(language),
                sure(result, language),
                NextSteps.of(result).stream().map(language::say).toList(),
                reasons.subList(0, first),
                reasons.subList(first, reasons.size()),
                shares(result, language),
                view.rates().firstDays(MOST_DAYS),
                plots,
                latencyPlots,
                data(plots, latencyPlots, language),
                HeatMap.of(result, language),
                Funnel.of(result.counts(), language),
                GlossaryEntry.all(language));
    }

    private static List<PlotSection> present(Stream<Optional<PlotSection>> sections) {
        return sections.flatMap(Optional::stream).toList();
    }

    private static String sure(RunResult result, Language language) {
        String inHundred = result.criteria().stream()
                .map(CriterionResult::confidence)
                .filter(Double::isFinite)
                .min(Double::compare)
                .map(confidence -> Unit.PERCENT
                        .limit(BigDecimal.ONE
                                .subtract(BigDecimal.valueOf(confidence))
                                .doubleValue())
                        .replace(" %", ""))
                .orElse("");
        if (inHundred.isEmpty()) {
            return language.say("html.sure-nothing");
        }
        return switch (result.verdict()) {
            case PASS -> language.say("html.sure-pass", inHundred);
            case FAIL -> language.say("html.sure-fail", inHundred);
            case INCONCLUSIVE -> decided(result, language);
            case INVALID -> language.say("html.sure-invalid");
        };
    }

    private static String decided(RunResult result, Language language) {
        long decided = result.criteria().stream()
                .filter(criterion -> criterion.verdict() == Verdict.PASS || criterion.verdict() == Verdict.FAIL)
                .count();
        return decided == 0
                ? language.say("html.sure-open", result.criteria().size())
                : language.say(
                        "html.sure-inconclusive",
                        Figure.count(decided),
                        Figure.count(result.criteria().size()));
    }

    private static List<Share> shares(RunResult result, Language language) {
        List<Share> shares = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = result.criteria().stream()
                    .filter(criterion -> criterion.verdict() == verdict)
                    .count();
            if (count > 0) {
                shares.add(new Share(CriterionView.css(verdict), RunView.word(verdict, language), Figure.count(count)));
            }
        }
        return shares;
    }

    private static String data(List<PlotSection> plots, List<PlotSection> latencyPlots, Language language) {
        Map<String, Object> drawings = new LinkedHashMap<>();
        Stream.concat(plots.stream(), latencyPlots.stream())
                .flatMap(section -> section.plots().stream())
                .forEach(plot -> drawings.put(plot.id(), plot.data()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("plots", drawings);
        document.put("day", language.say("html.day", "#"));
        return JsonText.withinScript(document);
    }

    String styles() {
        return Templates.resource("report.css");
    }

    String echarts() {
        return ChartLibrary.echarts();
    }

    String script() {
        return ChartLibrary.own();
    }

    String licences() {
        return ChartLibrary.licences();
    }

    String policy() {
        return ChartLibrary.policy();
    }

    String eachDecision() {
        return say.language().say("html.each-decision", view.confidence());
    }

    String ratesLeftOut() {
        int left = view.rates().days().size() - rates.days().size();
        return left == 0 ? "" : say.language().say("html.heat-left-out", left);
    }

    String heatLeftOut() {
        return heat.leftOut() == 0 ? "" : say.language().say("html.heat-left-out", heat.leftOut());
    }

    boolean hasPlots() {
        return !plots.isEmpty() || !latencyPlots.isEmpty();
    }

    boolean hasMoreReasons() {
        return !moreReasons.isEmpty();
    }

    boolean hasHeat() {
        return !heat.isEmpty();
    }

    boolean hasFunnel() {
        return !funnel.steps().isEmpty();
    }
}
