package org.smppassay.evaluation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.criteria.OptOutCriterion;
import org.smppassay.statistics.ProportionTest;
import org.smppassay.wording.Phrase;

/**
 * Whether whoever has opted out is left alone: exact binomial tests of the share of messages to such people that are held back.
 * "All of them" can't be proven by any number of messages, so there one that came through is a FAIL, and none of some is a PASS
 * that says how much it proves.
 */
final class OptOutJudge {
    static final String NAME = "opt_out";

    /** The exact tests know no limit of 0. */
    private static final double LEAST_LIMIT = 1e-12;

    private final OptOutCriterion criterion;
    private final OptOutBook book;
    private final Significance significance;
    private final double limit;
    private final Arrivals honoured;

    OptOutJudge(OptOutCriterion criterion, OptOutBook book) {
        this.criterion = criterion;
        this.book = book;
        this.significance = new Significance(criterion.confidence().value());
        this.limit = Math.max(LEAST_LIMIT, criterion.honoured().value());
        this.honoured = book.honoured();
    }

    /** Empty if there is nothing to judge and none is wanted then. */
    Optional<CriterionResult> judge() {
        if (honoured.isEmpty()) {
            return criterion.onlyIfAny() ? Optional.empty() : Optional.of(unjudged());
        }
        Verdict verdict = verdict();
        Range range = honoured.interval(significance.twoSided());
        OptionalLong needed = verdict == Verdict.INCONCLUSIVE
                ? honoured.needed(limit, significance.alpha(), 1)
                : OptionalLong.empty();
        return Optional.of(result(
                verdict,
                Verdicts.literal(honoured.worst().isAtLeast(limit)),
                Optional.of(range),
                needed,
                Phrase.sentences(explain(verdict, range), forgotten())));
    }

    private CriterionResult unjudged() {
        Phrase why = book.people() == 0
                ? Phrase.of("opt-out.nobody")
                : Phrase.of("opt-out.not-again", book.people(), within());
        return result(Verdict.INCONCLUSIVE, Verdict.INVALID, Optional.empty(), OptionalLong.empty(), why);
    }

    private Verdict verdict() {
        double alpha = significance.alpha();
        if (limit >= 1) {
            if (book.reached() > 0) {
                return Verdict.FAIL;
            }
            return honoured.unknown() == 0 ? Verdict.PASS : Verdict.INCONCLUSIVE;
        }
        double pass = ProportionTest.atLeast(honoured.sure(), honoured.attempted(), limit, alpha)
                .passPValue();
        return Verdicts.of(pass, honoured.failPValue(limit, alpha), alpha);
    }

    private CriterionResult result(
            Verdict verdict, Verdict naive, Optional<Range> range, OptionalLong needed, Phrase words) {
        return new CriterionResult(
                NAME,
                "overall",
                verdict,
                naive,
                honoured.isEmpty() ? OptionalDouble.empty() : honoured.rate(),
                criterion.honoured().value(),
                range,
                significance.confidence(),
                honoured.attempted(),
                needed,
                words);
    }

    private Phrase explain(Verdict verdict, Range range) {
        String all = Figure.count(honoured.attempted());
        return switch (verdict) {
            case PASS ->
                Phrase.of(
                        "opt-out.passed",
                        all,
                        within(),
                        book.reached(),
                        significance.words(),
                        Figure.PERCENT.of(1 - range.lower(), 1));
            case FAIL ->
                Phrase.of(
                        "opt-out.failed",
                        Figure.count(book.reached()),
                        all,
                        within(),
                        Figure.PERCENT.limit(criterion.honoured().value()));
            default ->
                Phrase.of(
                        "opt-out.open",
                        Figure.count(book.reached()),
                        all,
                        within(),
                        Figure.count(honoured.unknown()),
                        Figure.PERCENT.limit(criterion.honoured().value()));
        };
    }

    private Phrase forgotten() {
        return book.forgotten() == 0 ? Phrase.nothing() : Phrase.of("opt-out.forgotten", book.forgotten());
    }

    private String within() {
        Duration within = criterion.within();
        boolean hours = within.toHours() > 0 && within.equals(Duration.ofHours(within.toHours()));
        return hours ? Figure.count(within.toHours()) + " h" : Figure.seconds((double) within.toMillis());
    }
}
