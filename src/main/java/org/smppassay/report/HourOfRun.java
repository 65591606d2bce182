package org.smppassay.report;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smppassay.evaluation.Tally;

/**
 * An hour of a run.
 *
 * @param day from 1
 * @param hour 0 to 23
 */
record HourOfRun(int day, int hour) {
    static final int HOURS = 24;
    static final Comparator<HourOfRun> IN_ORDER =
            Comparator.comparingInt(HourOfRun::day).thenComparingInt(HourOfRun::hour);
    private static final Pattern GROUP = Pattern.compile("day ([1-9]\\d{0,5}) (\\d|1\\d|2[0-3])");

    /** The hour that a tally of {@code Breakdown.hours} is about. */
    static Optional<HourOfRun> of(Tally tally) {
        Matcher matcher = GROUP.matcher(tally.group());
        return matcher.matches()
                ? Optional.of(new HourOfRun(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Hours from day 1 00:00 to the middle of this one. */
    double middle() {
        return (day - 1) * (double) HOURS + hour + 0.5;
    }
}
