package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.Expectation;
import org.smppassay.scenario.ExpectedCriterion;

/** Compares a result with what its scenario expects. */
public final class ExpectationCheck {
    private ExpectationCheck() {}

    /** One sentence for each expectation that does not hold; empty if all do. */
    public static List<String> mismatches(Expectation expected, RunResult result) {
        List<String> found = new ArrayList<>();
        compare("The verdict", expected.verdict(), result.verdict()).ifPresent(found::add);
        for (ExpectedCriterion criterion : expected.criteria()) {
            check(criterion, result.criteria()).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<String> check(ExpectedCriterion expected, List<CriterionResult> criteria) {
        String subject = expected.name() + " (" + expected.scope() + ")";
        Optional<CriterionResult> judged = criteria.stream()
                .filter(c -> c.name().equals(expected.name()) && c.scope().equals(expected.scope()))
                .findFirst();
        return judged.isEmpty()
                ? Optional.of(subject + " was expected to be " + expected.verdict() + ", but was not judged.")
                : compare(subject, expected.verdict(), judged.get().verdict());
    }

    private static Optional<String> compare(String subject, String expected, Verdict verdict) {
        return verdict.name().equals(expected)
                ? Optional.empty()
                : Optional.of(subject + " was expected to be " + expected + ", but is " + verdict + ".");
    }
}
