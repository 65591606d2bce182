package org.smppassay.evaluation;

import org.smppassay.scenario.criteria.ShareCriterion;
import org.smppassay.wording.Phrase;

/**
 * Whether enough recipients answer: replies that are neither complaints nor opt-outs, per delivered message. PASS has to hold
 * even if the messages of unknown outcome were delivered too. People take minutes to hours to answer, so a run that was cut
 * short can't FAIL.
 */
final class ReplyJudge {
    static final String NAME = "reply_rate";

    private static final ShareJudge.Words WORDS = new ShareJudge.Words(
            Phrase.of("share.reply-rate"),
            Phrase.of("share.reply-rate-within"),
            Phrase.of("share.delivered-messages"),
            Phrase.of("share.were-answered"));

    private ReplyJudge() {}

    static CriterionResult judge(ShareCriterion criterion, Observed observed) {
        long delivered = observed.everybody().delivered();
        long most = delivered + observed.unknown(observed.everybody());
        long answers = Math.min(observed.counts().replies().answer(), delivered);
        Arrivals shown = new Arrivals(answers, answers, delivered);
        ShareJudge judge = new ShareJudge(
                NAME,
                WORDS,
                criterion.atLeast(),
                new Significance(criterion.confidence().value()));
        CriterionResult result = judge.judge(shown, shown);
        if (observed.repliesCutShort() && result.verdict() == Verdict.FAIL) {
            return judge.undecided(shown, Phrase.of("share.replies-cut-short"));
        }
        if (result.verdict() == Verdict.PASS && most > delivered) {
            CriterionResult ifAllArrived = judge.judge(shown, new Arrivals(answers, answers, most));
            return ifAllArrived.verdict() == Verdict.PASS ? result : ifAllArrived;
        }
        return result;
    }
}
