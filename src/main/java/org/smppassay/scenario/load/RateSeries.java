package org.smppassay.scenario.load;

import java.util.List;

/**
 * A recorded series of rates.
 *
 * @param file where it was read from
 * @param points in the order of time, the first at 0
 */
public record RateSeries(String file, List<Point> points) {
    /**
     * From a moment on, a rate.
     *
     * @param seconds since the beginning of the series, at least 0
     * @param perSecond 0 to 1 000 000
     */
    public record Point(double seconds, double perSecond) {}

    public RateSeries {
        points = List.copyOf(points);
    }
}
