package org.smppassay.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.criteria.FluctuationCriterion;
import org.smppassay.statistics.DayCount;
import org.smppassay.statistics.Fluctuation;
import org.smppassay.statistics.FluctuationSize;
import org.smppassay.wording.Phrase;

/** Whether the delivery rate is steady from day to day: the range of the true daily rates against a limit. */
final class FluctuationJudge {
    static final String NAME = "fluctuation";

    /** The statistics know no limit of 0 or 1. */
    private static final double LEAST_LIMIT = 1e-9;

    private final FluctuationCriterion criterion;
    private final Observed observed;
    private final Significance significance;
    private final double limit;
    private final List<Tally> days;
    private final List<DayCount> counts;

    FluctuationJudge(FluctuationCriterion criterion, Observed observed) {
        this.criterion = criterion;
        this.observed = observed;
        this.significance = new Significance(criterion.confidence().value());
        this.limit = Math.max(
                LEAST_LIMIT, Math.min(1 - LEAST_LIMIT, criterion.below().value()));
        this.days = observed.days().stream().filter(day -> day.attempted() > 0).toList();
        this.counts = untilTheLastMessage(observed.dayCounts());
    }

    /** An interrupted plan may have many days left. */
    private static List<DayCount> untilTheLastMessage(List<DayCount> counts) {
        int used = counts.size();
        while (used > 0 && counts.get(used - 1).total() == 0) {
            used--;
        }
        return counts.subList(0, used);
    }

    CriterionResult judge() {
        if (days.size() < 2) {
            return unjudged(Phrase.of("fluctuation.too-few-days", days.size()));
        }
        if (counts.size() > Fluctuation.MAX_DAYS) {
            return unjudged(Phrase.of("fluctuation.too-many-days", Fluctuation.MAX_DAYS));
        }
        Fluctuation fluctuation = Fluctuation.assess(counts, limit, 1 - significance.alpha());
        Verdict verdict = Verdicts.of(fluctuation.decision());
        OptionalLong perDay = verdict == Verdict.INCONCLUSIVE ? perDay() : OptionalLong.empty();
        return result(
                verdict,
                Optional.of(new Range(fluctuation.lowerBound(), fluctuation.upperBound())),
                perDay.isPresent() ? OptionalLong.of(perDay.getAsLong() * days.size()) : perDay,
                new FluctuationWords(observed, significance, criterion.below().value(), fluctuation, best(), worst())
                        .explain(verdict, perDay));
    }

    private CriterionResult unjudged(Phrase why) {
        return result(Verdict.INCONCLUSIVE, Optional.empty(), OptionalLong.empty(), why);
    }

    private CriterionResult result(Verdict verdict, Optional<Range> range, OptionalLong needed, Phrase words) {
        boolean comparable = days.size() >= 2;
        return new CriterionResult(
                NAME,
                "overall",
                verdict,
                comparable ? literal() : Verdict.INVALID,
                comparable ? OptionalDouble.of(high().value() - low().value()) : OptionalDouble.empty(),
                criterion.below().value(),
                range,
                significance.confidence(),
                days.stream().mapToLong(Tally::attempted).sum(),
                needed,
                words);
    }

    private Verdict literal() {
        return Verdicts.literal(high().exceedsByLessThan(criterion.below().value(), low()));
    }

    private Tally best() {
        return extreme(Comparator.reverseOrder());
    }

    private Tally worst() {
        return extreme(Comparator.naturalOrder());
    }

    private Ratio high() {
        return Ratio.delivered(best());
    }

    private Ratio low() {
        return Ratio.delivered(worst());
    }

    /** The first day, in order, whose rate none precedes. */
    private Tally extreme(Comparator<Ratio> order) {
        return days.stream().min(Comparator.comparing(Ratio::delivered, order)).orElseThrow();
    }

    /** Messages a day with which a steady channel would pass; empty if that is no more than there were. */
    private OptionalLong perDay() {
        double unknown = days.stream()
                .mapToDouble(day -> (double) observed.unknown(day) / day.attempted())
                .max()
                .orElse(0);
        OptionalLong perDay =
                FluctuationSize.messagesPerDay(counts, limit, 1 - significance.alpha(), Significance.POWER);
        long smallest = days.stream().mapToLong(Tally::attempted).min().orElse(0);
        boolean helps = perDay.isPresent() && perDay.getAsLong() > smallest && unknown < limit;
        return helps ? perDay : OptionalLong.empty();
    }
}
