package org.smppassay.evaluation;

import java.util.OptionalLong;
import org.smppassay.statistics.Fluctuation;
import org.smppassay.statistics.Homogeneity;

/** Says in plain words how steady the delivery rate was, with the evidence that is remarkable. */
final class FluctuationWords {
    private static final double REMARKABLE = 0.01;

    private final Observed observed;
    private final Significance significance;
    private final double limit;
    private final Fluctuation fluctuation;
    private final Tally best;
    private final Tally worst;

    FluctuationWords(
            Observed observed,
            Significance significance,
            double limit,
            Fluctuation fluctuation,
            Tally best,
            Tally worst) {
        this.observed = observed;
        this.significance = significance;
        this.limit = limit;
        this.fluctuation = fluctuation;
        this.best = best;
        this.worst = worst;
    }

    String explain(Verdict verdict, OptionalLong perDay) {
        String sure = "; with " + significance.words() + " confidence the true difference is ";
        String words =
                switch (verdict) {
                    case PASS ->
                        "The delivery rate differs by less than " + limit() + " between days: " + extremes() + sure
                                + "below " + points(fluctuation.upperBound()) + ".";
                    case FAIL ->
                        "The delivery rate differs by more than " + limit() + " between days: " + extremes() + sure
                                + "above " + points(fluctuation.lowerBound()) + ".";
                    default -> undecided(perDay);
                };
        return words + evidence();
    }

    private String undecided(OptionalLong perDay) {
        return "Not enough is known to tell whether days differ by less than " + limit() + ": " + extremes()
                + "; the true difference is between " + points(fluctuation.lowerBound()) + " and "
                + points(fluctuation.upperBound()) + "." + unknown()
                + (perDay.isPresent()
                        ? " A steady channel needs about " + Figure.count(perDay.getAsLong())
                                + " messages a day to pass."
                        : "");
    }

    /** Said where the messages of unknown outcome alone may make the difference. */
    private String unknown() {
        boolean matters = fluctuation.leastRange() < limit && fluctuation.greatestRange() >= limit;
        long count = observed.unknown(observed.total());
        return matters && count > 0
                ? " Depending on what became of " + Figure.count(count, "message")
                        + " without a final receipt, the days that were seen differ by "
                        + points(fluctuation.leastRange()) + " to " + points(fluctuation.greatestRange()) + "."
                : "";
    }

    private String extremes() {
        return "best " + day(best) + ", worst " + day(worst);
    }

    private static String day(Tally day) {
        return "day " + day.group() + " (" + Figure.PERCENT.of(day.delivered(), day.attempted(), 1) + ")";
    }

    private String evidence() {
        Homogeneity homogeneity = Homogeneity.of(observed.dayCounts());
        var onset = Onset.find(observed);
        StringBuilder words = new StringBuilder();
        if (homogeneity.chiSquarePValue() < REMARKABLE) {
            words.append(" The days differ by more than chance, day ")
                    .append(worst.group())
                    .append(" most (chi-square ")
                    .append(Figure.pValue(homogeneity.chiSquarePValue()))
                    .append(").");
        }
        if (onset.isPresent()) {
            words.append(' ').append(onset.get().words());
        } else if (homogeneity.trendPValue() < REMARKABLE) {
            words.append(trend(homogeneity));
        }
        return words.toString();
    }

    private static String trend(Homogeneity homogeneity) {
        double slope = homogeneity.slopePerDay();
        return " There is a trend: the rate " + (slope < 0 ? "falls" : "rises") + " by about "
                + Figure.POINTS.of(Math.abs(slope), 1) + " a day (" + Figure.pValue(homogeneity.trendPValue()) + ").";
    }

    private String limit() {
        return Figure.POINTS.limit(limit);
    }

    private String points(double share) {
        return Figure.POINTS.of(share, limit);
    }
}
