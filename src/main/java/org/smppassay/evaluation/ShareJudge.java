package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.value.Share;
import org.smppassay.wording.Phrase;

/**
 * Whether a share of something is large enough, overall: exact binomial tests both ways, each in the case that speaks against
 * it.
 *
 * @param name of the criterion
 * @param words how sentences call things
 * @param limit the least share that passes
 * @param significance how sure a verdict has to be
 */
record ShareJudge(String name, Words words, Share limit, Significance significance) {
    /** The exact tests know no limit of 0. */
    private static final double LEAST_LIMIT = 1e-12;

    /**
     * How sentences call things.
     *
     * @param rate at the beginning of a sentence: Reply rate
     * @param rateWithin within a sentence: reply rate
     * @param whole in the plural: delivered messages
     * @param did what some of them did: were answered
     */
    record Words(Phrase rate, Phrase rateWithin, Phrase whole, Phrase did) {}

    /**
     * The result.
     *
     * @param shown what was counted
     * @param weighed what the tests rest on: the same, or less if not all that was counted tells something of its own
     */
    CriterionResult judge(Arrivals shown, Arrivals weighed) {
        if (shown.isEmpty()) {
            return result(shown, Verdict.INCONCLUSIVE, Optional.empty(), OptionalLong.empty(), nothing());
        }
        double alpha = significance.alpha();
        Verdict verdict = Verdicts.of(weighed.passPValue(least(), alpha), weighed.failPValue(least(), alpha), alpha);
        OptionalLong needed = verdict == Verdict.INCONCLUSIVE
                ? scaled(weighed.needed(least(), alpha, 1), shown, weighed)
                : OptionalLong.empty();
        Range range = weighed.interval(significance.twoSided());
        return result(shown, verdict, Optional.of(range), needed, explain(verdict, shown, range, needed));
    }

    /** What cannot be proven yet stays open, whatever the tests say. */
    CriterionResult undecided(Arrivals shown, Phrase why) {
        return result(shown, Verdict.INCONCLUSIVE, Optional.empty(), OptionalLong.empty(), why);
    }

    private CriterionResult result(
            Arrivals shown, Verdict verdict, Optional<Range> range, OptionalLong needed, Phrase explanation) {
        return new CriterionResult(
                name,
                "overall",
                verdict,
                shown.isEmpty()
                        ? Verdict.INVALID
                        : Verdicts.literal(shown.worst().isAtLeast(limit.value())),
                shown.isEmpty() ? OptionalDouble.empty() : shown.rate(),
                limit.value(),
                range,
                significance.confidence(),
                shown.attempted(),
                needed,
                explanation);
    }

    private static OptionalLong scaled(OptionalLong needed, Arrivals shown, Arrivals weighed) {
        return needed.isEmpty()
                ? needed
                : OptionalLong.of(Math.round((double) needed.getAsLong() * shown.attempted() / weighed.attempted()));
    }

    private Phrase explain(Verdict verdict, Arrivals shown, Range range, OptionalLong needed) {
        return switch (verdict) {
            case PASS -> decided("share.passed", shown, range.lower());
            case FAIL -> decided("share.failed", shown, range.upper());
            default -> Phrase.sentences(undecided(shown, range), open(shown), more(needed));
        };
    }

    private Phrase decided(String key, Arrivals shown, double end) {
        return Phrase.of(key, words.rate, bound(), observed(shown), significance.words(), percent(end));
    }

    private Phrase undecided(Arrivals shown, Range range) {
        return Phrase.of(
                "share.undecided",
                words.rateWithin,
                words.whole,
                bound(),
                observed(shown),
                significance.intervalWords(),
                percent(range.lower()),
                percent(range.upper()));
    }

    private static Phrase open(Arrivals shown) {
        return shown.unknown() == 0 ? Phrase.nothing() : Phrase.of("share.unknown", shown.unknown());
    }

    private static Phrase more(OptionalLong needed) {
        return needed.isPresent() ? Phrase.of("needed.some", needed.getAsLong()) : Phrase.nothing();
    }

    private Phrase nothing() {
        return Phrase.of("share.nothing", words.rateWithin, words.whole);
    }

    private Phrase observed(Arrivals shown) {
        return Phrase.of(
                "share.observed",
                shown.sure(),
                shown.attempted(),
                words.whole,
                words.did,
                Figure.PERCENT.of(shown.sure(), shown.attempted(), limit.value()));
    }

    private double least() {
        return Math.max(LEAST_LIMIT, limit.value());
    }

    private String bound() {
        return Figure.PERCENT.limit(limit.value());
    }

    private String percent(double share) {
        return Figure.PERCENT.of(share, limit.value());
    }
}
