package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.smppassay.observation.Outcome;

/** Messages by operator, day, hour and outcome, in one flat array an operator that grows with the days. Confined to the evaluator. */
final class OutcomeTallies {
    static final int HOURS = 24;
    private static final int OUTCOMES = Outcome.values().length;

    private long[][] counts = new long[0][];
    private int lastDay;

    /**
     * Counts one message.
     *
     * @param day from 1
     * @param hour 0 to 23
     */
    void add(int operator, int day, int hour, Outcome outcome) {
        if (day < 1 || hour < 0 || hour >= HOURS) {
            throw new IllegalArgumentException("no such hour: day " + day + ", hour " + hour);
        }
        if (operator >= counts.length) {
            counts = Arrays.copyOf(counts, operator + 1);
        }
        long[] own = counts[operator] == null ? new long[0] : counts[operator];
        if (at(day + 1, 0) > own.length) {
            own = Arrays.copyOf(own, Math.max(at(day + 1, 0), own.length * 2));
            counts[operator] = own;
        }
        own[at(day, hour) + slot(outcome)]++;
        lastDay = Math.max(lastDay, day);
    }

    /** The last day of which there is a message; 0 if there is none. */
    int lastDay() {
        return lastDay;
    }

    Tally operator(int operator, String group) {
        return tally(group, sum(operator, 0, Integer.MAX_VALUE));
    }

    Tally cell(int operator, int day, String group) {
        return tally(group, sum(operator, at(day, 0), at(day + 1, 0)));
    }

    Tally day(int day, String group) {
        return tally(group, sum(at(day, 0), at(day + 1, 0)));
    }

    Tally hour(int day, int hour, String group) {
        return tally(group, sum(at(day, hour), at(day, hour + 1)));
    }

    /** Each hour in which there is a message, in order. */
    List<HourTally> hours() {
        List<HourTally> tallies = new ArrayList<>();
        for (int day = 1; day <= lastDay; day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                Tally tally = hour(day, hour, HourTally.group(day, hour));
                if (tally.attempted() > 0) {
                    tallies.add(new HourTally(day, hour, tally));
                }
            }
        }
        return List.copyOf(tallies);
    }

    Tally total(String group) {
        return tally(group, sum(0, Integer.MAX_VALUE));
    }

    private static int at(int day, int hour) {
        return ((day - 1) * HOURS + hour) * OUTCOMES;
    }

    private long[] sum(int from, int to) {
        long[] sums = none();
        for (int operator = 0; operator < counts.length; operator++) {
            add(sums, operator, from, to);
        }
        return sums;
    }

    private long[] sum(int operator, int from, int to) {
        long[] sums = none();
        add(sums, operator, from, to);
        return sums;
    }

    private void add(long[] sums, int operator, int from, int to) {
        long[] own = operator < counts.length && counts[operator] != null ? counts[operator] : new long[0];
        for (int i = from; i < Math.min(to, own.length); i++) {
            sums[i % OUTCOMES] += own[i];
        }
    }

    /** Counts of nothing, one place an outcome. */
    static long[] none() {
        return new long[OUTCOMES];
    }

    /**
     * Counts as a tally.
     *
     * @param sums at {@link #slot} of each outcome
     */
    static Tally tally(String group, long[] sums) {
        long attempted = 0;
        long accepted = 0;
        for (Outcome outcome : Outcome.values()) {
            attempted += sums[slot(outcome)];
            accepted += outcome.accepted() ? sums[slot(outcome)] : 0;
        }
        return new Tally(
                group,
                attempted,
                accepted,
                sums[slot(Outcome.REJECTED)],
                sums[slot(Outcome.UNANSWERED)],
                sums[slot(Outcome.DELIVERED)],
                sums[slot(Outcome.FAILED)],
                sums[slot(Outcome.EXPIRED)],
                sums[slot(Outcome.PENDING)]);
    }

    /** Where an outcome is counted. */
    static int slot(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> 0;
            case FAILED -> 1;
            case EXPIRED -> 2;
            case PENDING -> 3;
            case REJECTED -> 4;
            case UNANSWERED -> 5;
        };
    }
}
