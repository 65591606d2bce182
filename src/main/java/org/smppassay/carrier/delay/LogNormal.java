package org.smppassay.carrier.delay;

import org.smppassay.world.RandomStream;

/** Log-normal delays. */
record LogNormal(double medianNanos, double sigma, RandomStream stream) implements Delay {
    @Override
    public long nanos(long index, long nowNanos) {
        return (long) (medianNanos * StrictMath.exp(sigma * stream.gaussian(index)));
    }
}
