package org.smppassay.report.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.LoadResult;
import org.smppassay.performance.Shown;
import org.smppassay.performance.ThresholdResult;
import org.smppassay.report.Figures;
import org.smppassay.report.JunitSuite;
import org.smppassay.report.JunitSuite.Case;
import org.smppassay.report.ToolInfo;
import org.smppassay.wording.Language;

/** A load's result as JUnit XML: one testcase a threshold. */
public final class LoadJunit {
    private LoadJunit() {}

    /**
     * The document.
     *
     * @param language of the explanations; names and types are the same in all
     */
    public static String render(LoadResult result, ToolInfo tool, Language language) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("assay.version", tool.version());
        properties.put("assay.commit", tool.commit());
        properties.put("scenario", result.scenario());
        properties.put("seed", Long.toString(result.seed()));
        properties.put("mode", "load");
        properties.put("verdict", result.verdict().name());
        return JunitSuite.render(result.scenario(), properties, cases(result, language));
    }

    /** The thresholds; and the verdict itself where none has it, so that the file is never greener than the run. */
    private static List<Case> cases(LoadResult result, Language language) {
        Stream<Case> thresholds = result.thresholds().stream().map(threshold -> threshold(threshold, language));
        boolean shown = result.thresholds().stream().anyMatch(threshold -> threshold.verdict() == result.verdict());
        String why = String.join("\n", result.why().stream().map(language::say).toList());
        Verdict verdict = result.verdict();
        return (shown
                        ? thresholds
                        : Stream.concat(Stream.of(new Case("verdict [overall]", verdict, why, why)), thresholds))
                .toList();
    }

    private static Case threshold(ThresholdResult threshold, Language language) {
        String value = threshold.value().isPresent()
                ? Shown.of(threshold.value().getAsDouble(), threshold.unit())
                : Figures.NONE;
        String words = language.say(threshold.words());
        String details = String.join(
                "\n",
                words,
                language.say("loadreport.value") + " " + value,
                language.say("loadreport.limit") + " " + Shown.of(threshold.limit(), threshold.unit()),
                language.say("loadreport.n") + " " + Figure.count(threshold.n()));
        return new Case(threshold.expression() + " [" + threshold.scope() + "]", threshold.verdict(), words, details);
    }
}
