package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.statistics.DayCount;
import org.smppassay.statistics.ProportionTest;
import org.smppassay.wording.Phrase;

/**
 * A run of hours in which far more failed than in the rest: when something went wrong.
 *
 * @param first its first hour
 * @param last its last hour in which something was sent
 * @param delivered messages of these hours that arrived
 * @param attempted messages of these hours
 */
record Onset(HourTally first, HourTally last, long delivered, long attempted) {
    /** Chance of naming any hour of a steady channel. */
    private static final double ALPHA = 0.01;

    /** An hour stands out by at least this much of its messages, and by this factor. */
    private static final double LEAST_EXCESS = 0.02;

    private static final double LEAST_FACTOR = 3;

    /**
     * The run with the most failures above what the rest suggests: each hour is tested against all others (exact
     * binomial, Bonferroni over the hours), and neighbours among the hours with messages are joined.
     */
    static Optional<Onset> find(Observed observed) {
        List<HourTally> hours = observed.hours();
        List<DayCount> counts =
                hours.stream().map(hour -> observed.dayCount(hour.tally())).toList();
        double known = counts.stream().mapToLong(DayCount::known).sum();
        double failures = counts.stream().mapToLong(DayCount::leastFailures).sum();
        List<HourTally> run = new ArrayList<>();
        List<HourTally> worst = List.of();
        for (int i = 0; i < hours.size(); i++) {
            if (standsOut(counts.get(i), failures, known, hours.size())) {
                run.add(hours.get(i));
            } else {
                worst = worse(worst, run);
                run = new ArrayList<>();
            }
        }
        worst = worse(worst, run);
        return worst.isEmpty() ? Optional.empty() : Optional.of(of(worst));
    }

    private static boolean standsOut(DayCount hour, double failures, double known, int hours) {
        if (hour.known() == 0 || hour.known() >= known) {
            return false;
        }
        double rest = (failures - hour.leastFailures() + 1) / (known - hour.known() + 1);
        double rate = (double) hour.leastFailures() / hour.known();
        return rest < 1
                && rate - rest >= LEAST_EXCESS
                && rate >= LEAST_FACTOR * rest
                && ProportionTest.atLeast(hour.successes(), hour.known(), 1 - rest, ALPHA)
                                .failPValue()
                        <= ALPHA / hours;
    }

    private static List<HourTally> worse(List<HourTally> one, List<HourTally> other) {
        return lost(other) > lost(one) ? other : one;
    }

    private static long lost(List<HourTally> run) {
        return attempted(run) - delivered(run);
    }

    private static long attempted(List<HourTally> run) {
        return run.stream().mapToLong(hour -> hour.tally().attempted()).sum();
    }

    private static long delivered(List<HourTally> run) {
        return run.stream().mapToLong(hour -> hour.tally().delivered()).sum();
    }

    private static Onset of(List<HourTally> run) {
        return new Onset(run.get(0), run.get(run.size() - 1), delivered(run), attempted(run));
    }

    /** Such as {@code Day 3 from 17:00 to 19:00: 12 of 160 delivered.} */
    Phrase words() {
        String day = Integer.toString(first.day());
        String from = clock(first.hour());
        String to = clock(last.hour() + 1);
        return last.day() == first.day()
                ? Phrase.of("onset.within-day", day, from, to, delivered, attempted)
                : Phrase.of("onset.over-days", day, from, to, delivered, attempted, Integer.toString(last.day()));
    }

    private static String clock(int hour) {
        return (hour < 10 ? "0" : "") + hour + ":00";
    }
}
