package org.smppassay.evaluation;

import java.util.Optional;
import java.util.OptionalLong;
import org.smppassay.statistics.Fluctuation;
import org.smppassay.statistics.Homogeneity;
import org.smppassay.wording.Phrase;

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

    Phrase explain(Verdict verdict, OptionalLong perDay) {
        Phrase words =
                switch (verdict) {
                    case PASS -> decided("fluctuation.steady", fluctuation.upperBound());
                    case FAIL -> decided("fluctuation.unsteady", fluctuation.lowerBound());
                    default -> undecided(perDay);
                };
        return Phrase.sentences(words, evidence());
    }

    private Phrase decided(String key, double bound) {
        return Phrase.of(key, limit(), extremes(), significance.words(), points(bound));
    }

    private Phrase undecided(OptionalLong perDay) {
        return Phrase.sentences(
                Phrase.of(
                        "fluctuation.undecided",
                        limit(),
                        extremes(),
                        points(fluctuation.lowerBound()),
                        points(fluctuation.upperBound())),
                unknown(),
                perDay.isPresent() ? Phrase.of("fluctuation.needed-daily", perDay.getAsLong()) : Phrase.nothing());
    }

    /** Said where the messages of unknown outcome alone may make the difference. */
    private Phrase unknown() {
        boolean matters = fluctuation.leastRange() < limit && fluctuation.greatestRange() >= limit;
        long count = observed.days().stream().mapToLong(observed::unknown).sum();
        return matters && count > 0
                ? Phrase.of(
                        "fluctuation.unknown-matters",
                        count,
                        points(fluctuation.leastRange()),
                        points(fluctuation.greatestRange()))
                : Phrase.nothing();
    }

    private Phrase extremes() {
        return Phrase.of("fluctuation.extremes", best.group(), rate(best), worst.group(), rate(worst));
    }

    private static String rate(Tally day) {
        return Figure.PERCENT.of(day.delivered(), day.attempted(), 1);
    }

    private Phrase evidence() {
        Homogeneity homogeneity = Homogeneity.of(observed.dayCounts());
        Phrase differ = homogeneity.chiSquarePValue() < REMARKABLE
                ? Phrase.of("fluctuation.days-differ", worst.group(), Figure.pValue(homogeneity.chiSquarePValue()))
                : Phrase.nothing();
        Optional<Onset> onset = Onset.find(observed);
        boolean sudden = onset.isPresent() && onset.get().kind() != Onset.Kind.SLIGHT;
        return Phrase.sentences(
                differ,
                sudden ? Phrase.nothing() : trend(homogeneity),
                onset.map(Onset::words).orElseGet(Phrase::nothing));
    }

    private static Phrase trend(Homogeneity homogeneity) {
        if (homogeneity.trendPValue() >= REMARKABLE) {
            return Phrase.nothing();
        }
        double slope = homogeneity.slopePerDay();
        return Phrase.of(
                slope < 0 ? "fluctuation.falls" : "fluctuation.rises",
                Figure.POINTS.of(Math.abs(slope), 1),
                Figure.pValue(homogeneity.trendPValue()));
    }

    private String limit() {
        return Figure.POINTS.limit(limit);
    }

    private String points(double share) {
        return Figure.POINTS.of(share, limit);
    }
}
