package org.smppassay.report.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.performance.Figures;
import org.smppassay.performance.LatencySummary;
import org.smppassay.performance.Shown;
import org.smppassay.report.ChartLibrary;
import org.smppassay.report.JsonText;
import org.smppassay.report.PlotSection;
import org.smppassay.report.Templates;
import org.smppassay.report.load.LoadFacts.Fact;
import org.smppassay.wording.Language;

/**
 * What the HTML report shows beside what all reports of a load show.
 *
 * @param headline the figures that everybody asks for first
 * @param sections what the script draws
 */
record LoadPage(LoadFacts facts, List<Fact> headline, List<PlotSection> sections) {
    static LoadPage of(LoadFacts facts) {
        return new LoadPage(facts, headline(facts), new LoadPlots(facts.result(), facts.language()).sections());
    }

    private static List<Fact> headline(LoadFacts facts) {
        Language language = facts.language();
        Figures total = facts.atCapacity().orElse(facts.result().total());
        long sent = total.counts().sent();
        List<Fact> headline = new ArrayList<>();
        facts.result()
                .capacity()
                .filter(capacity -> capacity.heldPerSecond() > 0)
                .ifPresent(capacity -> headline.add(
                        new Fact(language.say("loadreport.headline-held"), Shown.rate(capacity.heldPerSecond()))));
        headline.add(new Fact(
                language.say("loadreport.headline-accepted"),
                Shown.rate(total.perSecond(total.counts().accepted()))));
        headline.add(new Fact(
                language.say("loadreport.headline-response"),
                p99(total.latencies().response(), language)));
        headline.add(new Fact(
                language.say("loadreport.headline-errors"),
                sent == 0
                        ? language.say("loadreport.none")
                        : Shown.share((double) total.counts().errors() / sent)));
        headline.add(new Fact(
                language.say("loadreport.headline-receipts"),
                Shown.rate(total.perSecond(total.counts().receipts()))));
        headline.add(new Fact(
                language.say("loadreport.headline-delivery"),
                p99(total.latencies().delivery(), language)));
        return headline;
    }

    private static String p99(LatencySummary summary, Language language) {
        return summary.count() == 0 ? language.say("loadreport.none") : Shown.duration(summary.p99());
    }

    /** Those that stand beside no table. */
    List<String> notes() {
        return facts.notes().stream()
                .filter(note -> !note.equals(facts.hidden()))
                .toList();
    }

    boolean hasNotes() {
        return !notes().isEmpty();
    }

    LoadWords say() {
        return facts.say();
    }

    boolean hasPlots() {
        return !sections.isEmpty();
    }

    String data() {
        Map<String, Object> drawings = new LinkedHashMap<>();
        sections.stream()
                .flatMap(section -> section.plots().stream())
                .forEach(plot -> drawings.put(plot.id(), plot.data()));
        return JsonText.withinScript(Map.of("plots", drawings));
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
}
