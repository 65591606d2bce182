package org.smppassay.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.wording.Phrase;

/**
 * The delivery rate of a part of a test on its own: one step of the plan, or one channel. For information: the verdict on the test
 * does not rest on it.
 */
final class PartJudge {
    private final DeliveryCriterion criterion;
    private final MissingPolicy missing;
    private final Significance significance;
    private final double limit;

    PartJudge(DeliveryCriterion criterion, MissingPolicy missing) {
        this.criterion = criterion;
        this.missing = missing;
        this.significance = new Significance(criterion.confidence().value());
        this.limit = Math.max(1e-12, criterion.atLeast().value());
    }

    /**
     * Judges one part.
     *
     * @param kind {@code phase} or {@code channel}
     */
    CriterionResult judge(String kind, Tally tally) {
        long unknown = missing == MissingPolicy.UNKNOWN ? tally.missing() : 0;
        Arrivals arrivals = new Arrivals(tally.delivered(), tally.delivered() + unknown, tally.attempted());
        double alpha = significance.alpha();
        Verdict verdict = Verdicts.of(arrivals.passPValue(limit, alpha), arrivals.failPValue(limit, alpha), alpha);
        return new CriterionResult(
                DeliveryJudge.NAME,
                kind + ":" + tally.group(),
                verdict,
                Verdicts.literal(arrivals.worst().isAtLeast(criterion.atLeast().value())),
                arrivals.rate(),
                criterion.atLeast().value(),
                Optional.of(arrivals.interval(significance.twoSided())),
                significance.confidence(),
                arrivals.attempted(),
                OptionalLong.empty(),
                words(kind, tally.group(), arrivals, verdict));
    }

    private Phrase words(String kind, String name, Arrivals arrivals, Verdict verdict) {
        return Phrase.of(
                "part." + kind + "-" + verdict.name().toLowerCase(Locale.ROOT),
                name,
                Figure.count(arrivals.sure()),
                Figure.count(arrivals.attempted()),
                Figure.PERCENT.of(arrivals.worst().value(), limit),
                Figure.PERCENT.limit(criterion.atLeast().value()));
    }
}
