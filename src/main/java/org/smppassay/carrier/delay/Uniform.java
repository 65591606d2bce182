package org.smppassay.carrier.delay;

import org.smppassay.world.RandomStream;

/** Delays from {@code least} to below {@code most}, each as likely; always {@code least} if both are the same. */
record Uniform(long least, long most, RandomStream stream) implements Delay {
    @Override
    public long nanos(long index, long nowNanos) {
        return least + (long) (stream.uniform(index) * (most - least));
    }
}
