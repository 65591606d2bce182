package org.smppassay.evaluation;

import java.util.List;
import org.smppassay.statistics.Decision;

/** From single decisions to verdicts. */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(Decision decision) {
        return switch (decision) {
            case PASS -> Verdict.PASS;
            case FAIL -> Verdict.FAIL;
            case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
        };
    }

    /** Three-way: a proof of the opposite first, then a proof of the claim. */
    static Verdict of(double passPValue, double failPValue, double alpha) {
        if (failPValue <= alpha) {
            return Verdict.FAIL;
        }
        return passPValue <= alpha ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }

    static Verdict literal(boolean holds) {
        return holds ? Verdict.PASS : Verdict.FAIL;
    }

    /** All have to pass; of nothing nothing is concluded. */
    static Verdict all(List<CriterionResult> criteria) {
        List<Verdict> verdicts = criteria.stream().map(CriterionResult::verdict).toList();
        if (verdicts.contains(Verdict.FAIL)) {
            return Verdict.FAIL;
        }
        return verdicts.isEmpty() || verdicts.contains(Verdict.INCONCLUSIVE) ? Verdict.INCONCLUSIVE : Verdict.PASS;
    }

    /** FAIL if any fails by the letter; INVALID if there were no data for any. */
    static Verdict allLiteral(List<CriterionResult> criteria) {
        List<Verdict> verdicts = criteria.stream().map(CriterionResult::naive).toList();
        if (verdicts.contains(Verdict.FAIL)) {
            return Verdict.FAIL;
        }
        return verdicts.contains(Verdict.PASS) ? Verdict.PASS : Verdict.INVALID;
    }
}
