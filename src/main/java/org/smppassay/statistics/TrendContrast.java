package org.smppassay.statistics;

import java.util.List;

/**
 * Weights that turn daily rates into "the later days' rate minus the earlier days'", in proportion to the distance from
 * the middle of the calendar, as in a fitted line. The positive weights add up to 1, as do the negative ones to -1, so
 * that the contrast of the true rates never exceeds their range. (A fitted slope times the days does: by a fifth when
 * the rate makes one step.)
 */
final class TrendContrast {
    private TrendContrast() {}

    /** One weight a day, for at least two days of distinct, ascending index. */
    static double[] weights(List<Day> days) {
        double middle = days.stream().mapToInt(Day::index).average().orElseThrow();
        double rise =
                days.stream().mapToDouble(d -> Math.max(0, d.index() - middle)).sum();
        return days.stream().mapToDouble(d -> (d.index() - middle) / rise).toArray();
    }
}
