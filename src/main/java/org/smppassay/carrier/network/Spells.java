package org.smppassay.carrier.network;

import org.smppassay.scenario.carrier.SpellsSpec;
import org.smppassay.world.RandomStream;

/**
 * A state that each subscriber is in for a spell, again and again: reasons for it come as a Poisson process, each lasts for
 * a log-normal time, and the state holds as long as one of them does. So a subscriber is free of it for exponential times,
 * and it holds at any one time with probability 1 - exp(-rate x mean length) (the queue M/G/infinity; Takács, 1962), from
 * which the rate follows.
 *
 * <p>Whether it holds is a pure function of number and time, so nothing is kept: time is cut into frames as long as the
 * longest spell, each frame's reasons are drawn from number and frame, and only those of this frame and the one before can
 * still last. Immutable.
 */
final class Spells {
    /** Lengths are cut off so many standard deviations of the logarithm above the median. */
    private static final double CUT = 3;

    /** The share of a normal distribution above {@link #CUT}. */
    private static final double BEYOND_CUT = 0.0013498980316300957;

    private static final double LEAST = -8;
    private static final int STEPS = 2000;

    private final RandomStream stream;
    private final double medianNanos;
    private final double sigma;
    private final long frameNanos;
    /** Mean number of reasons that begin in a frame. */
    private final double perFrame;

    private final double none;

    Spells(SpellsSpec spec, RandomStream stream) {
        this.stream = stream;
        this.medianNanos = spec.length().median().toNanos();
        this.sigma = spec.length().sigma();
        this.frameNanos = (long) StrictMath.ceil(medianNanos * StrictMath.exp(sigma * CUT));
        double meanNanos = medianNanos * meanFactor(sigma);
        this.perFrame = -StrictMath.log(1 - spec.share().value()) / meanNanos * frameNanos;
        this.none = StrictMath.exp(-perFrame);
    }

    /** Whether a subscriber is in the state. */
    boolean holds(long number, long nanos) {
        return heldUntil(number, nanos) > nanos;
    }

    /** The end of the reason that lasts longest of those there are at {@code nanos}; {@code nanos} if there are none. */
    long heldUntil(long number, long nanos) {
        long frame = Math.floorDiv(nanos, frameNanos);
        long own = stream.bits(number);
        return Math.max(heldUntil(own, frame, nanos), heldUntil(own, frame - 1, nanos));
    }

    /** The same of the reasons that begin in a frame. */
    private long heldUntil(long own, long frame, long nanos) {
        long draws = stream.bits(own + frame);
        int reasons = poisson(stream.uniform(draws));
        long until = nanos;
        for (int i = 1; i <= reasons; i++) {
            long begin = frame * frameNanos + (long) (stream.uniform(draws + 2L * i) * frameNanos);
            if (begin <= nanos) {
                until = Math.max(until, begin + length(draws + 2L * i + 1));
            }
        }
        return until;
    }

    private long length(long draw) {
        return (long) (medianNanos * StrictMath.exp(sigma * Math.min(CUT, stream.gaussian(draw))));
    }

    /** The number of reasons in a frame for a uniform draw, by inversion. */
    private int poisson(double draw) {
        double probability = none;
        double upTo = probability;
        int count = 0;
        while (draw >= upTo && probability > 0) {
            count++;
            probability *= perFrame / count;
            upTo += probability;
        }
        return count;
    }

    /** The mean of exp(sigma x min(CUT, z)) for a standard normal z, by Simpson's rule. */
    private static double meanFactor(double sigma) {
        double step = (CUT - LEAST) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double z = LEAST + i * step;
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * StrictMath.exp(sigma * z - z * z / 2);
        }
        return sum * step / 3 / StrictMath.sqrt(2 * StrictMath.PI) + StrictMath.exp(sigma * CUT) * BEYOND_CUT;
    }
}
