package org.smppassay.regression;

import java.util.List;
import java.util.Optional;
import org.smppassay.evaluation.Verdict;
import org.smppassay.wording.Phrase;

/**
 * Whether the candidate is slower than the base; what every report prints.
 *
 * @param scenario what was run
 * @param rule what counts as slower
 * @param verdict over all metrics
 * @param why the verdict is what it is, most important first
 * @param notes what a reader should know beside it
 * @param findings on each metric
 * @param control the same between the base and itself, two-sided; empty without a control
 * @param leftOut runs that could not be used
 * @param pairs rounds that both sides have
 * @param leastPairs fewer can't show anything
 */
public record Regression(
        String scenario,
        Rule rule,
        Verdict verdict,
        List<Phrase> why,
        List<Phrase> notes,
        List<Finding> findings,
        Optional<List<Finding>> control,
        List<LeftOut> leftOut,
        int pairs,
        int leastPairs) {
    public Regression {
        why = List.copyOf(why);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        control = control.map(List::copyOf);
        leftOut = List.copyOf(leftOut);
    }
}
