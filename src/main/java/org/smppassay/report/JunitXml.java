package org.smppassay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.RunResult;
import org.smppassay.report.JunitSuite.Case;
import org.smppassay.wording.Language;

/**
 * A result as JUnit XML, in the form Surefire writes and CI systems read: one testcase a criterion and scope. FAIL is a
 * failure, INVALID an error, and INCONCLUSIVE is skipped with the explanation, for it says nothing against the channel.
 * Times are 0: a judgement takes none, and equal runs give equal files.
 */
public final class JunitXml {
    private JunitXml() {}

    /** The document with texts in English. */
    public static String render(RunResult result, ToolInfo tool) {
        return render(result, tool, Language.ENGLISH);
    }

    /**
     * The document.
     *
     * @param language of the explanations; names and types are the same in all
     */
    public static String render(RunResult result, ToolInfo tool, Language language) {
        return JunitSuite.render(result.run().scenario(), properties(result, tool), cases(result, language));
    }

    private static Map<String, String> properties(RunResult result, ToolInfo tool) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("assay.version", tool.version());
        properties.put("assay.commit", tool.commit());
        properties.put("scenario", result.run().scenario());
        properties.put("seed", Long.toString(result.run().seed()));
        properties.put("mode", result.run().mode());
        properties.put("compressed", Boolean.toString(result.run().compressed()));
        properties.put("verdict", result.verdict().name());
        properties.put("naive_verdict", result.naiveVerdict().name());
        return properties;
    }

    /** The criteria; and the verdict itself where no criterion has it, so that the file is never greener than the run. */
    private static List<Case> cases(RunResult result, Language language) {
        Stream<Case> criteria = result.criteria().stream().map(criterion -> criterion(criterion, language));
        boolean shown = result.criteria().stream().anyMatch(criterion -> criterion.verdict() == result.verdict());
        String why = result.why().stream().map(language::say).collect(Collectors.joining("\n"));
        Stream<Case> verdict = Stream.of(new Case("verdict [overall]", result.verdict(), why, why));
        return (shown ? criteria : Stream.concat(verdict, criteria)).toList();
    }

    private static Case criterion(CriterionResult result, Language language) {
        Measure measure = Measure.of(result.name());
        List<String> details = new ArrayList<>();
        details.add(language.say("summary.value") + " " + measure.value(result));
        details.add(language.say("summary.interval") + " " + measure.interval(result));
        details.add(language.say("summary.limit") + " " + measure.threshold(result));
        details.add(language.say("summary.n") + " " + Figure.count(result.n()));
        result.needed().ifPresent(needed -> details.add(language.say("summary.needed") + " " + Figure.count(needed)));
        details.add(language.say("summary.confidence") + " " + CriterionView.confidence(result.confidence()));
        details.add(language.say("summary.literal-verdict") + " " + RunView.word(result.naive(), language));
        String explanation = language.say(result.words());
        return new Case(
                result.name() + " [" + result.scope() + "]",
                result.verdict(),
                explanation,
                explanation + "\n" + String.join("\n", details));
    }
}
