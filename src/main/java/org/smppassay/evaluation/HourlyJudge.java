package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.criteria.FluctuationCriterion;
import org.smppassay.statistics.DayCount;
import org.smppassay.statistics.Fluctuation;
import org.smppassay.wording.Phrase;

/**
 * Whether the delivery rate is the same at any hour of the day, all days taken together: the range of the true rates of those hours
 * in which something was sent, against a limit, by the rule for days.
 */
final class HourlyJudge {
    static final String NAME = "hourly_fluctuation";

    private static final double LEAST_LIMIT = 1e-9;

    private final FluctuationCriterion criterion;
    private final Observed observed;
    private final Significance significance;
    private final double limit;
    private final List<Hour> hours;

    /** One hour of the day, over all days. */
    private record Hour(int hour, Ratio delivered, DayCount counts) {}

    HourlyJudge(FluctuationCriterion criterion, Observed observed) {
        this.criterion = criterion;
        this.observed = observed;
        this.significance = new Significance(criterion.confidence().value());
        this.limit = Math.max(
                LEAST_LIMIT, Math.min(1 - LEAST_LIMIT, criterion.below().value()));
        this.hours = pooled();
    }

    private List<Hour> pooled() {
        List<Hour> found = new ArrayList<>();
        for (int hour = 0; hour < OutcomeTallies.HOURS; hour++) {
            long delivered = 0;
            long unknown = 0;
            long attempted = 0;
            for (HourTally tally : observed.hours()) {
                boolean counts = tally.hour() == hour;
                delivered += counts ? tally.tally().delivered() : 0;
                unknown += counts ? observed.unknown(tally.tally()) : 0;
                attempted += counts ? tally.tally().attempted() : 0;
            }
            if (attempted > 0) {
                found.add(new Hour(hour, new Ratio(delivered, attempted), new DayCount(delivered, unknown, attempted)));
            }
        }
        return found;
    }

    CriterionResult judge() {
        if (hours.size() < 2) {
            return result(Verdict.INCONCLUSIVE, Optional.empty(), Phrase.of("hourly.too-few", hours.size()));
        }
        Fluctuation fluctuation =
                Fluctuation.assess(hours.stream().map(Hour::counts).toList(), limit, 1 - significance.alpha());
        Verdict verdict = Verdicts.of(fluctuation.decision());
        Range range = new Range(fluctuation.lowerBound(), fluctuation.upperBound());
        return result(verdict, Optional.of(range), explain(verdict, range));
    }

    private Phrase explain(Verdict verdict, Range range) {
        String bound = Figure.POINTS.limit(criterion.below().value());
        Phrase extremes = Phrase.of("hourly.extremes", clock(best()), rate(best()), clock(worst()), rate(worst()));
        return switch (verdict) {
            case PASS -> Phrase.of("hourly.passed", bound, extremes, significance.words(), points(range.upper()));
            case FAIL -> Phrase.of("hourly.failed", bound, extremes, significance.words(), points(range.lower()));
            default -> Phrase.of("hourly.open", bound, extremes, points(range.lower()), points(range.upper()));
        };
    }

    private CriterionResult result(Verdict verdict, Optional<Range> range, Phrase words) {
        boolean comparable = hours.size() >= 2;
        return new CriterionResult(
                NAME,
                "overall",
                verdict,
                comparable
                        ? Verdicts.literal(best().delivered()
                                .exceedsByLessThan(criterion.below().value(), worst().delivered()))
                        : Verdict.INVALID,
                comparable
                        ? OptionalDouble.of(
                                best().delivered().value() - worst().delivered().value())
                        : OptionalDouble.empty(),
                criterion.below().value(),
                range,
                significance.confidence(),
                observed.total().attempted(),
                OptionalLong.empty(),
                words);
    }

    private Hour best() {
        return hours.stream()
                .min(Comparator.comparing(Hour::delivered, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Hour worst() {
        return hours.stream().min(Comparator.comparing(Hour::delivered)).orElseThrow();
    }

    private static String clock(Hour hour) {
        return (hour.hour() < 10 ? "0" : "") + hour.hour() + ":00";
    }

    private static String rate(Hour hour) {
        return Figure.PERCENT.of(hour.delivered().part(), hour.delivered().whole(), 1);
    }

    private String points(double share) {
        return Figure.POINTS.of(share, limit);
    }
}
