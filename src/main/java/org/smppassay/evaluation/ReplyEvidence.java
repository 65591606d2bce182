package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.value.Share;
import org.smppassay.wording.Phrase;

/**
 * Whether as many people reply as do where messages arrive: whoever replies, whatever he says, has had a message. Exact binomial
 * tests. PASS has to hold even if all messages without a receipt arrived, since replies to them are among the replies. People
 * take minutes to hours to reply, so a run that was cut short can't FAIL.
 */
final class ReplyEvidence {
    private static final double LEAST_LIMIT = 1e-12;

    private final Observed observed;
    private final Significance significance;
    private final double limit;
    private final Arrivals replies;
    private final Arrivals ifAllArrived;

    ReplyEvidence(Share atLeast, Observed observed, Significance significance) {
        this.observed = observed;
        this.significance = significance;
        this.limit = atLeast.value();
        Counts.Replies told = observed.counts().replies();
        long delivered = observed.everybody().delivered();
        long most = delivered + observed.everybody().missing();
        long replied = told.answer() + told.optOut() + told.complaint();
        this.replies = of(replied, delivered);
        this.ifAllArrived = of(replied, most);
    }

    private static Arrivals of(long replied, long messages) {
        return new Arrivals(Math.min(replied, messages), Math.min(replied, messages), messages);
    }

    CriterionResult judge() {
        if (replies.isEmpty()) {
            return result(
                    Verdict.INCONCLUSIVE,
                    Optional.empty(),
                    OptionalLong.empty(),
                    Phrase.of("integrity.replies-none-delivered"));
        }
        double alpha = significance.alpha();
        double least = Math.max(LEAST_LIMIT, limit);
        Verdict verdict = Verdicts.of(ifAllArrived.passPValue(least, alpha), replies.failPValue(least, alpha), alpha);
        Range range = new Range(
                ifAllArrived.interval(significance.twoSided()).lower(),
                replies.interval(significance.twoSided()).upper());
        if (verdict == Verdict.FAIL && observed.repliesCutShort()) {
            return result(
                    Verdict.INCONCLUSIVE,
                    Optional.of(range),
                    OptionalLong.empty(),
                    Phrase.of("integrity.replies-cut-short", subject()));
        }
        OptionalLong needed = verdict == Verdict.INCONCLUSIVE ? replies.needed(least, alpha, 1) : OptionalLong.empty();
        return result(verdict, Optional.of(range), needed, explain(verdict, range, needed));
    }

    private Phrase explain(Verdict verdict, Range range, OptionalLong needed) {
        String bound = Figure.PERCENT.limit(limit);
        return switch (verdict) {
            case PASS ->
                Phrase.of(
                        "integrity.replies-passed",
                        subject(),
                        significance.words(),
                        Figure.PERCENT.of(range.lower(), limit),
                        bound);
            case FAIL ->
                Phrase.of(
                        "integrity.replies-failed",
                        subject(),
                        significance.words(),
                        Figure.PERCENT.of(range.upper(), limit),
                        bound);
            default ->
                Phrase.sentences(
                        Phrase.of(
                                "integrity.replies-open",
                                subject(),
                                bound,
                                significance.intervalWords(),
                                Figure.PERCENT.of(range.lower(), limit),
                                Figure.PERCENT.of(range.upper(), limit)),
                        needed.isPresent()
                                ? Phrase.of("integrity.needed", Figure.count(needed.getAsLong()))
                                : Phrase.nothing());
        };
    }

    private Phrase subject() {
        return Phrase.of(
                "integrity.replies",
                Figure.count(replies.attempted()),
                Figure.count(replies.sure()),
                Figure.PERCENT.of(replies.sure(), replies.attempted(), limit));
    }

    private CriterionResult result(Verdict verdict, Optional<Range> range, OptionalLong needed, Phrase words) {
        return new CriterionResult(
                "integrity_replies",
                "overall",
                verdict,
                replies.isEmpty() ? Verdict.INVALID : Verdict.PASS,
                replies.rate(),
                limit,
                range,
                significance.confidence(),
                replies.attempted(),
                needed,
                words);
    }
}
