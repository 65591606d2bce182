package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.wording.Phrase;

/** Why the verdict is what it is, most important first. */
final class Reasons {
    private Reasons() {}

    /** What failed, then what stayed open; only where neither did, what passed overall. */
    static List<Phrase> of(List<CriterionResult> criteria) {
        List<Phrase> reasons = new ArrayList<>();
        add(reasons, criteria, Verdict.FAIL);
        add(reasons, criteria, Verdict.INCONCLUSIVE);
        if (reasons.isEmpty()) {
            criteria.stream()
                    .filter(criterion -> criterion.scope().equals("overall"))
                    .forEach(criterion -> reasons.add(criterion.words()));
        }
        return reasons.isEmpty() ? List.of(Phrase.of("verdict.nothing-judged")) : List.copyOf(reasons);
    }

    private static void add(List<Phrase> reasons, List<CriterionResult> criteria, Verdict verdict) {
        criteria.stream()
                .filter(criterion -> criterion.verdict() == verdict)
                .forEach(criterion -> reasons.add(criterion.words()));
    }
}
