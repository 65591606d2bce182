package org.smppassay.carrier.delay;

import org.smppassay.world.RandomStream;

/** Normal delays without the negative ones. */
record Normal(double meanNanos, double deviationNanos, RandomStream stream) implements Delay {
    /** At least half the draws are not negative, since the mean is not: so many negative ones in a row do not occur. */
    private static final int MOST_DRAWS = 100;

    @Override
    public long nanos(long index, long nowNanos) {
        long at = index;
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            double nanos = meanNanos + deviationNanos * stream.gaussian(at);
            if (nanos >= 0) {
                return (long) nanos;
            }
            at = stream.bits(at);
        }
        return 0;
    }
}
