package org.smppassay.load;

import org.smppassay.scenario.load.Arrivals;
import org.smppassay.world.RandomStream;

/**
 * The intended times of an open phase, one after another: when the rate, added up, reaches the next whole number; or, for Poisson
 * arrivals, the next of a sum of exponential distances (a Poisson process whose time is stretched as the rate demands: Çinlar,
 * Introduction to Stochastic Processes, 4.7). A pure function of curve and random stream, so what is due needs no queue. Owned by
 * the load's loop.
 */
final class FireTimes {
    /** No further arrival. */
    static final long NEVER = Long.MAX_VALUE;

    private static final double NANOS = 1e9;

    private final RateCurve curve;
    private final Arrivals kind;
    private final RandomStream random;
    private long drawn;
    private int piece;
    /** Arrivals expected, and seconds passed, before the present piece. */
    private double arrivalsBefore;

    private double secondsBefore;
    private double expected;
    private long next;

    /**
     * @param random for Poisson arrivals; two sequences with the same stream are the same
     */
    FireTimes(RateCurve curve, Arrivals kind, RandomStream random) {
        this.curve = curve;
        this.kind = kind;
        this.random = random;
        this.expected = kind == Arrivals.POISSON ? distance() : 0;
        this.next = moment();
    }

    /** The next intended time, in nanoseconds since the phase began, or {@link #NEVER}. */
    long peek() {
        return next;
    }

    /** Goes on to the one after. */
    void advance() {
        expected += kind == Arrivals.POISSON ? distance() : 1;
        next = moment();
    }

    private double distance() {
        return -StrictMath.log(1 - random.uniform(drawn++));
    }

    private long moment() {
        RateCurve.Piece current = curve.pieces().get(piece);
        while (current.arrivals() <= expected - arrivalsBefore) {
            if (piece == curve.pieces().size() - 1) {
                return NEVER;
            }
            arrivalsBefore += current.arrivals();
            secondsBefore += current.seconds();
            current = curve.pieces().get(++piece);
        }
        double seconds = secondsBefore + current.momentOf(expected - arrivalsBefore);
        // To the nearest: just before the end of a phase would be one more than the rate has in that time.
        return Math.round(seconds * NANOS);
    }
}
