package org.smppassay.carrier.delay;

/** Always the same delay. */
record Fixed(long nanos) implements Delay {
    @Override
    public long nanos(long index, long nowNanos) {
        return nanos;
    }
}
