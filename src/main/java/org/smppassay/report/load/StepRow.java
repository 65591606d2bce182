package org.smppassay.report.load;

import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.CapacityStep;
import org.smppassay.performance.Shown;
import org.smppassay.wording.Language;

/** One rate that was tried, as tables show it. */
record StepRow(String rate, Verdict verdict, String css, String word, PhaseRow figures, String why) {
    static StepRow of(CapacityStep step, Language language) {
        Verdict verdict = step.held() ? Verdict.PASS : Verdict.FAIL;
        return new StepRow(
                Shown.rate(step.perSecond()),
                verdict,
                LoadFacts.css(verdict),
                language.say(step.held() ? "loadreport.held" : "loadreport.failed"),
                PhaseRow.of(step.figures(), language),
                language.say(step.why()));
    }
}
