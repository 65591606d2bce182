package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.value.Share;

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
     * @param whole in the plural: delivered messages
     * @param did what some of them did: were answered
     */
    record Words(String rate, String whole, String did) {}

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
    CriterionResult undecided(Arrivals shown, String why) {
        return result(shown, Verdict.INCONCLUSIVE, Optional.empty(), OptionalLong.empty(), why);
    }

    private CriterionResult result(
            Arrivals shown, Verdict verdict, Optional<Range> range, OptionalLong needed, String explanation) {
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

    private String explain(Verdict verdict, Arrivals shown, Range range, OptionalLong needed) {
        String sure = "; with " + significance.words() + " confidence the true rate is ";
        return switch (verdict) {
            case PASS ->
                words.rate + " is at least " + bound() + ": " + observed(shown) + sure + "above "
                        + percent(range.lower()) + ".";
            case FAIL ->
                words.rate + " is below " + bound() + ": " + observed(shown) + sure + "below " + percent(range.upper())
                        + ".";
            default ->
                "Not enough " + words.whole + " to tell whether the " + lower(words.rate) + " is at least "
                        + bound() + ": " + observed(shown) + ", " + significance.intervalWords() + " interval "
                        + percent(range.lower()) + " to " + percent(range.upper()) + "." + open(shown) + more(needed);
        };
    }

    private String open(Arrivals shown) {
        return shown.unknown() == 0
                ? ""
                : " Of " + Figure.count(shown.unknown())
                        + " nobody knows what became; the interval spans the worst and the best case.";
    }

    private String more(OptionalLong needed) {
        return needed.isPresent() ? " About " + Figure.count(needed.getAsLong()) + " would decide." : "";
    }

    private String nothing() {
        return "There were no " + words.whole + ", so there is no " + lower(words.rate) + " to judge.";
    }

    private String observed(Arrivals shown) {
        return Figure.count(shown.sure()) + " of " + Figure.count(shown.attempted()) + " " + words.whole + " "
                + words.did + " (" + Figure.PERCENT.of(shown.sure(), shown.attempted(), limit.value()) + ")";
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
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
