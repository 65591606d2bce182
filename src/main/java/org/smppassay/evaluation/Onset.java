package org.smppassay.evaluation;

import java.util.List;
import java.util.Optional;
import org.smppassay.statistics.DayCount;
import org.smppassay.statistics.Excursion;
import org.smppassay.statistics.FailureCusum;
import org.smppassay.statistics.FailureEwma;
import org.smppassay.wording.Phrase;

/**
 * When something went wrong, by two control charts of failures over the hours in which something was sent. A CUSUM finds large
 * changes and dates them: the run of hours whose failures speak most for a changed rate. An EWMA is the second opinion, for
 * changes too small for it. On a steady channel either names an hour in less than 1 % of runs, together.
 *
 * @param first its first hour
 * @param last its last hour in which something was sent
 * @param kind how it went
 * @param during messages of these hours
 * @param before messages of the hours before; of interest for {@link Kind#SLIGHT} alone
 */
record Onset(HourTally first, HourTally last, Kind kind, Share during, Share before) {
    /** How it went. */
    enum Kind {
        /** It began and ended within the test. */
        RECOVERED,
        /** It lasted to the last hour. */
        LASTING,
        /** Some more failed than before. */
        SLIGHT
    }

    /** Messages that arrived, among all. */
    record Share(long delivered, long attempted) {
        static Share of(List<HourTally> hours) {
            return new Share(
                    hours.stream().mapToLong(hour -> hour.tally().delivered()).sum(),
                    hours.stream().mapToLong(hour -> hour.tally().attempted()).sum());
        }

        double lost() {
            return attempted == 0 ? 0 : 1 - (double) delivered / attempted;
        }
    }

    /** Bound on the chance that the CUSUM names an hour of a channel at its usual rate; the chance is far smaller. */
    private static final double FALSE_ALARM = 0.01;

    /** The change to be found soonest: so much more of the messages fail, and so many times as many. */
    private static final double EXCESS = 0.02;

    private static final double FACTOR = 3;

    /** Rates are estimated anew without the hours found, until these stay the same. */
    private static final int MOST_ROUNDS = 6;

    /** The EWMA's limit for up to so many hours: a false alarm in 0.7 % of runs. It rises with their number. */
    private static final double EWMA_LIMIT = 3.6;

    private static final double EWMA_HOURS = 120;

    static Optional<Onset> find(Observed observed) {
        return find(observed.hours(), observed.hourCounts());
    }

    /**
     * @param counts of the hours, in their order
     */
    static Optional<Onset> find(List<HourTally> hours, List<DayCount> counts) {
        Optional<Run> worst = worst(counts);
        return worst.isPresent() ? worst.map(run -> of(hours, run)) : slight(hours, counts);
    }

    /** Bins in a row, from 0, and how much they speak for a change. */
    private record Run(int from, int to, double evidence) {
        boolean holds(int bin) {
            return bin >= from && bin <= to;
        }
    }

    private static Optional<Run> worst(List<DayCount> counts) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        double limit = FailureCusum.limit(counts.size(), FALSE_ALARM);
        Run found = new Run(-1, -1, 0);
        double usual = rate(counts, found, false);
        Run next = worst(counts, usual, changed(usual));
        for (int round = 0; next.evidence() >= limit && !same(next, found) && round < MOST_ROUNDS; round++) {
            found = next;
            usual = rate(counts, found, false);
            next = worst(counts, usual, Math.max(changed(usual), rate(counts, found, true)));
        }
        return found.from() < 0 ? Optional.empty() : Optional.of(found);
    }

    private static boolean same(Run one, Run other) {
        return one.from() == other.from() && one.to() == other.to();
    }

    private static double changed(double usual) {
        return Math.min((1 + usual) / 2, Math.max(usual + EXCESS, FACTOR * usual));
    }

    /** The failure rate within the run or outside it, kept off 0 and 1 by half a failure and half a success. */
    private static double rate(List<DayCount> counts, Run run, boolean within) {
        double failures = 0.5;
        double known = 1;
        for (int bin = 0; bin < counts.size(); bin++) {
            if (run.holds(bin) == within) {
                failures += counts.get(bin).leastFailures();
                known += counts.get(bin).known();
            }
        }
        return failures / known;
    }

    /** The chart's highest rise from its rest to a peak: the likeliest hours of a change that came and went. */
    private static Run worst(List<DayCount> counts, double usual, double changed) {
        FailureCusum chart = new FailureCusum(usual, changed, 1);
        Run worst = new Run(-1, -1, 0);
        int from = 0;
        for (int bin = 0; bin < counts.size(); bin++) {
            chart.add(counts.get(bin).leastFailures(), counts.get(bin).known());
            if (chart.sum() == 0) {
                from = bin + 1;
            } else if (chart.sum() > worst.evidence()) {
                worst = new Run(from, bin, chart.sum());
            }
        }
        return worst;
    }

    private static Onset of(List<HourTally> hours, Run run) {
        boolean toTheEnd = run.to() == hours.size() - 1;
        return new Onset(
                hours.get(run.from()),
                hours.get(run.to()),
                toTheEnd ? Kind.LASTING : Kind.RECOVERED,
                Share.of(hours.subList(run.from(), run.to() + 1)),
                Share.of(hours.subList(0, run.from())));
    }

    private static Optional<Onset> slight(List<HourTally> hours, List<DayCount> counts) {
        double limit = Math.sqrt(EWMA_LIMIT * EWMA_LIMIT + 2 * Math.log(Math.max(1, counts.size() / EWMA_HOURS)));
        FailureEwma chart = new FailureEwma(rate(counts, new Run(-1, -1, 0), false), FailureEwma.DEFAULT_WEIGHT, limit);
        counts.forEach(hour -> chart.add(hour.leastFailures(), hour.known()));
        return chart.excursion()
                .map(Excursion::onset)
                .map(from -> new Onset(
                        hours.get((int) (long) from),
                        hours.get(hours.size() - 1),
                        Kind.SLIGHT,
                        Share.of(hours.subList((int) (long) from, hours.size())),
                        Share.of(hours.subList(0, (int) (long) from))))
                .filter(onset -> onset.before().attempted() > 0
                        && onset.during().lost() > onset.before().lost());
    }

    /** Such as {@code Day 3 from 17:00 to 19:00: 12 of 160 delivered.} */
    Phrase words() {
        String day = Integer.toString(first.day());
        String from = clock(first.hour());
        String to = clock(last.hour() + 1);
        if (kind == Kind.SLIGHT) {
            return Phrase.of("onset.slight", day, from, percent(during), percent(before));
        }
        if (kind == Kind.LASTING) {
            return Phrase.of("onset.lasting", day, from, during.delivered(), during.attempted());
        }
        return last.day() == first.day()
                ? Phrase.of("onset.within-day", day, from, to, during.delivered(), during.attempted())
                : Phrase.of(
                        "onset.over-days",
                        day,
                        from,
                        to,
                        during.delivered(),
                        during.attempted(),
                        Integer.toString(last.day()));
    }

    private static String percent(Share share) {
        return Figure.PERCENT.of(share.lost(), 0);
    }

    private static String clock(int hour) {
        return (hour < 10 ? "0" : "") + hour + ":00";
    }
}
