package org.smppassay.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Evidence on whether days share one rate, over the messages of known outcome. It fails nothing: with enough messages
 * any channel shows some difference.
 *
 * @param chiSquarePValue of "all days have one rate" (Pearson), 0..1; 1 where the days cannot differ
 * @param trendPValue of "no linear trend", two-sided (Cochran 1954, Armitage 1955), 0..1
 * @param slopePerDay fitted change of the success rate per day, -1..1
 * @param dispersion chi-square per degree of freedom: about 1 for independent messages, more if they share their fate;
 *     1 where the days cannot differ
 */
public record Homogeneity(double chiSquarePValue, double trendPValue, double slopePerDay, double dispersion) {
    private static final Homogeneity NOTHING_TO_COMPARE = new Homogeneity(1, 1, 0, 1);

    /**
     * Of "the rate does not fall from day to day" against "it falls": the trend test one-sided, 0..1; 1 where the days
     * cannot differ. (Of "it does not rise", where it can: one minus this.)
     */
    public double fallPValue() {
        return slopePerDay < 0 ? trendPValue / 2 : 1 - (slopePerDay > 0 ? trendPValue / 2 : 0);
    }

    /** Compares the days, given in calendar order; those without known outcomes are left out. */
    public static Homogeneity of(List<DayCount> days) {
        long usedDays = days.stream().filter(d -> d.known() > 0).count();
        double known = days.stream().mapToLong(DayCount::known).sum();
        double successes = days.stream().mapToLong(DayCount::successes).sum();
        if (usedDays < 2 || successes == 0 || successes == known) {
            return NOTHING_TO_COMPARE;
        }
        double rate = successes / known;
        double variance = rate * (1 - rate);
        double chiSquare = squaredDeviations(days, rate) / variance;
        double freedom = usedDays - 1.0;
        double chiSquarePValue = ChiSquaredDistribution.of(freedom).survivalProbability(chiSquare);
        Trend trend = trend(days, rate);
        double z = trend.slope() * Math.sqrt(trend.squares() / variance);
        double trendPValue = Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
        return new Homogeneity(chiSquarePValue, trendPValue, trend.slope(), chiSquare / freedom);
    }

    /** A fitted slope and the weighted sum of squared distances from the mean day. */
    private record Trend(double slope, double squares) {}

    private static double squaredDeviations(List<DayCount> days, double rate) {
        return days.stream()
                .filter(d -> d.known() > 0)
                .mapToDouble(d -> (d.successes() - d.known() * rate) * (d.successes() / (double) d.known() - rate))
                .sum();
    }

    private static Trend trend(List<DayCount> days, double rate) {
        double weight = 0;
        double centre = 0;
        for (int i = 0; i < days.size(); i++) {
            weight += days.get(i).known();
            centre += (double) i * days.get(i).known();
        }
        centre /= weight;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < days.size(); i++) {
            double known = days.get(i).known();
            products += (i - centre) * (days.get(i).successes() - known * rate);
            squares += (i - centre) * (i - centre) * known;
        }
        return new Trend(products / squares, squares);
    }
}
