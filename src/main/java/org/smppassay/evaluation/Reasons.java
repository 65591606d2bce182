package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Why the verdict is what it is, most important first. */
final class Reasons {
    private Reasons() {}

    /** What failed, then what stayed open; only where neither did, what passed overall. */
    static List<String> of(List<CriterionResult> criteria) {
        List<String> reasons = new ArrayList<>();
        add(reasons, criteria, Verdict.FAIL);
        add(reasons, criteria, Verdict.INCONCLUSIVE);
        if (reasons.isEmpty()) {
            criteria.stream()
                    .filter(criterion -> criterion.scope().equals("overall"))
                    .forEach(criterion -> reasons.add(criterion.explanation()));
        }
        return reasons.isEmpty() ? List.of("No criteria were judged.") : List.copyOf(reasons);
    }

    private static void add(List<String> reasons, List<CriterionResult> criteria, Verdict verdict) {
        criteria.stream()
                .filter(criterion -> criterion.verdict() == verdict)
                .forEach(criterion -> reasons.add(criterion.explanation()));
    }
}
