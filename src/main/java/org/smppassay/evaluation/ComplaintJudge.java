package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.criteria.ComplaintCriterion;
import org.smppassay.statistics.ProportionTest;
import org.smppassay.statistics.Proportions;
import org.smppassay.statistics.SampleSize;
import org.smppassay.wording.Phrase;

/**
 * Whether few recipients complain: exact binomial tests of complaints per delivered message. FAIL has to hold even if
 * the messages of unknown outcome were delivered too. People take minutes to hours to complain, so a run that was cut short can't
 * PASS.
 */
final class ComplaintJudge {
    static final String NAME = "complaint_rate";

    /** The exact tests know no limit of 0. */
    private static final double LEAST_LIMIT = 1e-12;

    private final ComplaintCriterion criterion;
    private final Significance significance;
    private final double limit;
    private final long complaints;
    private final long delivered;
    private final long mostDelivered;
    private final boolean cutShort;

    ComplaintJudge(ComplaintCriterion criterion, Observed observed) {
        this.criterion = criterion;
        this.significance = new Significance(criterion.confidence().value());
        this.limit = Math.max(LEAST_LIMIT, criterion.below().value());
        this.complaints = observed.counts().replies().complaint();
        this.delivered = observed.everybody().delivered();
        this.mostDelivered = delivered + observed.unknown(observed.everybody());
        this.cutShort = observed.repliesCutShort();
    }

    CriterionResult judge() {
        Verdict verdict = verdict();
        OptionalLong needed = verdict == Verdict.INCONCLUSIVE && !cutShort ? needed() : OptionalLong.empty();
        return new CriterionResult(
                NAME,
                "overall",
                verdict,
                delivered == 0
                        ? Verdict.INVALID
                        : Verdicts.literal(ratio().isBelow(criterion.below().value())),
                delivered == 0 ? OptionalDouble.empty() : OptionalDouble.of(ratio().value()),
                criterion.below().value(),
                delivered == 0 ? Optional.empty() : Optional.of(range()),
                significance.confidence(),
                delivered,
                needed,
                explain(verdict, needed));
    }

    private Verdict verdict() {
        double alpha = significance.alpha();
        double pass =
                ProportionTest.below(among(delivered), delivered, limit, alpha).passPValue();
        double fail = ProportionTest.below(among(mostDelivered), mostDelivered, limit, alpha)
                .failPValue();
        Verdict verdict = Verdicts.of(pass, fail, alpha);
        return cutShort && verdict == Verdict.PASS ? Verdict.INCONCLUSIVE : verdict;
    }

    /** One recipient may complain twice; the tests know one complaint a message at most. */
    private long among(long messages) {
        return Math.min(complaints, messages);
    }

    private Ratio ratio() {
        return new Ratio(among(delivered), delivered);
    }

    private Range range() {
        double confidence = significance.twoSided();
        return new Range(
                Proportions.clopperPearson(among(mostDelivered), mostDelivered, confidence)
                        .lower(),
                Proportions.clopperPearson(among(delivered), delivered, confidence)
                        .upper());
    }

    private OptionalLong needed() {
        if (delivered == 0 || limit >= 1) {
            return OptionalLong.empty();
        }
        double alpha = significance.alpha();
        double rate = ratio().value();
        OptionalLong needed = ratio().isBelow(limit)
                ? SampleSize.below(limit, alpha).exactly(rate, Significance.POWER)
                : SampleSize.atLeast(limit, alpha).orMore(rate, Significance.POWER);
        return needed.isPresent() && needed.getAsLong() > delivered ? needed : OptionalLong.empty();
    }

    private Phrase explain(Verdict verdict, OptionalLong needed) {
        if (delivered == 0) {
            return Phrase.of("complaints.nothing-delivered");
        }
        if (cutShort && verdict == Verdict.INCONCLUSIVE) {
            return Phrase.of("complaints.cut-short", observedRate());
        }
        return switch (verdict) {
            case PASS -> decided("complaints.passed", range().upper());
            case FAIL -> decided("complaints.failed", range().lower());
            default ->
                Phrase.sentences(
                        Phrase.of("complaints.undecided", limit(), observedInterval()),
                        Needed.words("needed.delivered", needed));
        };
    }

    private Phrase decided(String key, double bound) {
        return Phrase.of(key, limit(), observedRate(), significance.words(), permille(bound));
    }

    private Phrase observedRate() {
        return Phrase.of("complaints.observed", complaints, delivered, permille(ratio().value()));
    }

    private Phrase observedInterval() {
        return Phrase.of(
                "complaints.observed-interval",
                complaints,
                delivered,
                permille(ratio().value()),
                significance.intervalWords(),
                permille(range().lower()),
                permille(range().upper()));
    }

    private String limit() {
        return Figure.PERMILLE.limit(criterion.below().value());
    }

    private String permille(double share) {
        return Figure.PERMILLE.of(share, criterion.below().value());
    }
}
