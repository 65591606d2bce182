package org.smppassay.evaluation;

import org.smppassay.scenario.criteria.ShareCriterion;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.wording.Phrase;

/**
 * Whether enough segments arrive. Segments of one message travel together, so as many of them as there are messages tell
 * something of their own at least: the tests rest on that many.
 */
final class SegmentJudge {
    static final String NAME = "segment_rate";

    private static final ShareJudge.Words WORDS = new ShareJudge.Words(
            Phrase.of("share.segment-rate"),
            Phrase.of("share.segment-rate-within"),
            Phrase.of("share.segments"),
            Phrase.of("share.segments-arrived"));

    private SegmentJudge() {}

    static CriterionResult judge(ShareCriterion criterion, Observed observed) {
        SegmentTally tally = observed.segments();
        long unknown = observed.missing() == MissingPolicy.UNKNOWN ? tally.missing() : 0;
        Arrivals shown = new Arrivals(tally.delivered(), tally.delivered() + unknown, tally.written());
        return new ShareJudge(
                        NAME,
                        WORDS,
                        criterion.atLeast(),
                        new Significance(criterion.confidence().value()))
                .judge(shown, independent(shown, tally.messages()));
    }

    /** The counts in proportion, rounded to the careful side: worst case down, best case up. */
    private static Arrivals independent(Arrivals shown, long messages) {
        if (shown.isEmpty()) {
            return shown;
        }
        double part = (double) messages / shown.attempted();
        return new Arrivals(
                (long) Math.floor(shown.sure() * part), (long) Math.ceil(shown.possible() * part), messages);
    }
}
