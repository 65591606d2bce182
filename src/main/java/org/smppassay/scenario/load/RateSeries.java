package org.smppassay.scenario.load;

import java.util.List;
import org.smppassay.scenario.value.TextFile;

/**
 * A recorded series of rates. What is wrong with its file is for the checks to tell, so that all is told at once.
 *
 * @param file where it was read from
 * @param points in the order of time, the first at 0
 * @param badLines what cannot be read, in the order of the file; at most {@link RateSeriesReader#MOST_PROBLEMS}
 */
public record RateSeries(TextFile file, List<Point> points, List<BadLine> badLines) implements Comparable<RateSeries> {
    /**
     * From a moment on, a rate; that of the last point counts only in a phase that lasts longer than the series.
     *
     * @param seconds since the beginning of the series, at least 0
     * @param perSecond 0 to 1 000 000
     */
    public record Point(double seconds, double perSecond) {}

    /**
     * A line that cannot be read.
     *
     * @param line from 1
     * @param message what was expected and what was found
     */
    public record BadLine(int line, String message) {}

    public RateSeries {
        points = List.copyOf(points);
        badLines = List.copyOf(badLines);
    }

    /**
     * Reads a CSV file with the columns {@code seconds} and {@code rate}, and others, which do not matter.
     *
     * @throws IllegalArgumentException if it is no such table
     */
    public static RateSeries of(TextFile file) {
        return new RateSeriesReader(file).read();
    }

    /** How long the series is: to its last point. */
    public double seconds() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).seconds();
    }

    @Override
    public int compareTo(RateSeries other) {
        return file.compareTo(other.file);
    }

    /** The name of its file alone, since a series may be long. */
    @Override
    public String toString() {
        return file.name();
    }
}
