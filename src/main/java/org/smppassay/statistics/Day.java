package org.smppassay.statistics;

/** A day with messages at its place in the calendar; the missing ones leave its failures within least..most. */
record Day(int index, long least, long most, long n) {
    static Day of(int index, DayCount count) {
        return new Day(index, count.leastFailures(), count.mostFailures(), count.total());
    }

    /** Whether nothing is missing. */
    boolean isKnown() {
        return least == most;
    }

    /** The day if all the missing were delivered. */
    FailureCount best() {
        return new FailureCount(least, n);
    }

    /** The day if all the missing failed. */
    FailureCount worst() {
        return new FailureCount(most, n);
    }

    /** The day with its missing allotted so that its rate comes closest to the one given. */
    Day allottedTowards(double rate) {
        long failures = Math.max(least, Math.min(most, Math.round(rate * n)));
        return new Day(index, failures, failures, n);
    }
}
