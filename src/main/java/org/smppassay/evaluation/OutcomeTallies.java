package org.smppassay.evaluation;

import java.util.Arrays;
import org.smppassay.observation.Outcome;

/** Messages by operator, day, hour and outcome in one flat array. Confined to the evaluator. */
final class OutcomeTallies {
    static final int HOURS = 24;
    private static final int OUTCOMES = Outcome.values().length;

    private final int days;
    private long[] counts = new long[0];

    /** For days 1 to {@code days}. */
    OutcomeTallies(int days) {
        this.days = days;
    }

    /**
     * Counts one message.
     *
     * @param day from 1
     * @param hour 0 to 23
     */
    void add(int operator, int day, int hour, Outcome outcome) {
        if (day < 1 || day > days || hour < 0 || hour >= HOURS) {
            throw new IllegalArgumentException("no such hour in " + days + " days: day " + day + ", hour " + hour);
        }
        int at = at(operator, day, hour);
        if (at >= counts.length) {
            counts = Arrays.copyOf(counts, at(operator + 1, 1, 0));
        }
        counts[at + slot(outcome)]++;
    }

    Tally operator(int operator, String group) {
        return tally(group, sum(at(operator, 1, 0), at(operator + 1, 1, 0)));
    }

    Tally cell(int operator, int day, String group) {
        return tally(group, sum(at(operator, day, 0), at(operator, day + 1, 0)));
    }

    Tally day(int operators, int day, String group) {
        long[] sums = new long[OUTCOMES];
        for (int operator = 0; operator < operators; operator++) {
            add(sums, at(operator, day, 0), at(operator, day + 1, 0));
        }
        return tally(group, sums);
    }

    Tally hour(int operators, int day, int hour, String group) {
        long[] sums = new long[OUTCOMES];
        for (int operator = 0; operator < operators; operator++) {
            add(sums, at(operator, day, hour), at(operator, day, hour + 1));
        }
        return tally(group, sums);
    }

    Tally total(String group) {
        return tally(group, sum(0, counts.length));
    }

    private int at(int operator, int day, int hour) {
        return ((operator * days + day - 1) * HOURS + hour) * OUTCOMES;
    }

    private long[] sum(int from, int to) {
        long[] sums = new long[OUTCOMES];
        add(sums, from, to);
        return sums;
    }

    private void add(long[] sums, int from, int to) {
        for (int i = from; i < Math.min(to, counts.length); i++) {
            sums[i % OUTCOMES] += counts[i];
        }
    }

    private static Tally tally(String group, long[] sums) {
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

    private static int slot(Outcome outcome) {
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
