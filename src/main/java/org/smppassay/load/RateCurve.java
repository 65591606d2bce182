package org.smppassay.load;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.scenario.load.RateSeries;
import org.smppassay.scenario.value.Rate;

/**
 * A rate over time: pieces in which it is constant or changes evenly, the last one without end. Immutable.
 *
 * @param pieces at least one, in the order of time
 */
record RateCurve(List<Piece> pieces) {
    private static final double FOR_EVER = Double.POSITIVE_INFINITY;
    private static final double NANOS = 1e9;

    /**
     * A stretch of the curve.
     *
     * @param seconds how long it is, above 0
     * @param from the rate at its beginning, per second, at least 0
     * @param to the rate at its end; the same as {@code from} if it has no end
     */
    record Piece(double seconds, double from, double to) {
        /** Arrivals expected in its first {@code after} seconds. */
        double arrivals(double after) {
            return after <= 0 ? 0 : from * after + (from == to ? 0 : (to - from) * after * after / (2 * seconds));
        }

        double arrivals() {
            return from == 0 && to == 0 ? 0 : arrivals(seconds);
        }

        /** The moment by which so many arrivals are expected; it lies within the piece. */
        double momentOf(double arrivals) {
            if (from == to) {
                return arrivals / from;
            }
            // The root of a quadratic equation, in the form that does not cancel out where the rates hardly differ.
            double slope = (to - from) / seconds;
            double root = Math.sqrt(Math.max(0, from * from + 2 * slope * arrivals));
            return from + root == 0 ? 0 : 2 * arrivals / (from + root);
        }
    }

    RateCurve {
        pieces = List.copyOf(pieces);
    }

    /** The curve of an open phase. */
    static RateCurve of(PhaseSpec spec) {
        if (spec.rate().isPresent()) {
            return constant(spec.rate().get().perSecond());
        }
        if (spec.series().isPresent()) {
            return recorded(spec.series().get());
        }
        double from = spec.from().map(Rate::perSecond).orElseThrow();
        double to = spec.to().map(Rate::perSecond).orElseThrow();
        double seconds = spec.length().orElseThrow().toNanos() / NANOS;
        return spec.steps().map(steps -> stairs(from, to, seconds, steps)).orElseGet(() -> ramp(from, to, seconds));
    }

    static RateCurve constant(double perSecond) {
        return new RateCurve(List.of(new Piece(FOR_EVER, perSecond, perSecond)));
    }

    private static RateCurve ramp(double from, double to, double seconds) {
        return new RateCurve(List.of(new Piece(seconds, from, to), new Piece(FOR_EVER, to, to)));
    }

    /** From the first rate to the last in steps of equal height and length. */
    private static RateCurve stairs(double from, double to, double seconds, int steps) {
        List<Piece> pieces = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            double rate = from + (to - from) * step / (steps - 1);
            pieces.add(new Piece(seconds / steps, rate, rate));
        }
        pieces.add(new Piece(FOR_EVER, to, to));
        return new RateCurve(pieces);
    }

    private static RateCurve recorded(RateSeries series) {
        List<Piece> pieces = new ArrayList<>();
        List<RateSeries.Point> points = series.points();
        for (int i = 0; i < points.size(); i++) {
            double rate = points.get(i).perSecond();
            boolean last = i == points.size() - 1;
            double length = last
                    ? FOR_EVER
                    : points.get(i + 1).seconds() - points.get(i).seconds();
            pieces.add(new Piece(length, rate, rate));
        }
        return new RateCurve(pieces);
    }

    /** The rate at the beginning, per second. */
    double first() {
        return pieces.get(0).from();
    }
}
