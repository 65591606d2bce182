package org.smppassay.report.load;

import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.Shown;
import org.smppassay.performance.ThresholdResult;
import org.smppassay.report.Figures;
import org.smppassay.wording.Language;

/** One threshold as tables show it. */
record ThresholdRow(
        String expression,
        String scope,
        Verdict verdict,
        String css,
        String word,
        String value,
        String limit,
        String n,
        String words) {
    private static final String PHASE = "phase:";

    static ThresholdRow of(ThresholdResult threshold, Language language) {
        String value = threshold.value().isPresent()
                ? Shown.of(threshold.value().getAsDouble(), threshold.unit())
                : Figures.NONE;
        return new ThresholdRow(
                threshold.expression(),
                scope(threshold.scope(), language),
                threshold.verdict(),
                LoadFacts.css(threshold.verdict()),
                LoadFacts.word(threshold.verdict(), language),
                value,
                Shown.of(threshold.limit(), threshold.unit()),
                Figure.count(threshold.n()),
                language.say(threshold.words()));
    }

    private static String scope(String scope, Language language) {
        if (scope.startsWith(PHASE)) {
            return scope.substring(PHASE.length());
        }
        return scope.equals("overall") ? language.say("criterion.overall") : scope;
    }
}
