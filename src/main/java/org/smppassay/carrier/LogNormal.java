package org.smppassay.carrier;

import org.smppassay.scenario.carrier.LatencySpec;
import org.smppassay.world.RandomStream;

/** Log-normal delays drawn from one stream. Immutable. */
record LogNormal(double medianNanos, double sigma, RandomStream stream) {
    static LogNormal of(LatencySpec spec, RandomStream stream) {
        return new LogNormal(spec.median().toNanos(), spec.sigma(), stream);
    }

    /** The delay for {@code index}, in nanoseconds. */
    long nanos(long index) {
        return (long) (medianNanos * StrictMath.exp(sigma * stream.gaussian(index)));
    }
}
