package org.smppassay.carrier.delay;

import org.smppassay.scenario.carrier.LatencySpec;
import org.smppassay.world.RandomStream;

/** Log-normal delays drawn from one stream. Immutable. */
public record LogNormal(double medianNanos, double sigma, RandomStream stream) {
    public static LogNormal of(LatencySpec spec, RandomStream stream) {
        return new LogNormal(spec.median().toNanos(), spec.sigma(), stream);
    }

    /** The delay for {@code index}, in nanoseconds. */
    public long nanos(long index) {
        return (long) (medianNanos * StrictMath.exp(sigma * stream.gaussian(index)));
    }
}
