package org.smppassay.carrier.delay;

import org.smppassay.scenario.carrier.SpikeSpec;
import org.smppassay.world.RandomStream;

/** Delays to which something is added now and then. */
record Spiking(Delay usual, long heightNanos, Occasion occasion) implements Delay {

    /** When it is added. */
    @FunctionalInterface
    interface Occasion {
        boolean now(long index, long nowNanos);
    }

    static Spiking of(Delay usual, SpikeSpec spec, RandomStream stream) {
        return new Spiking(usual, spec.height().toNanos(), occasion(spec, stream));
    }

    private static Occasion occasion(SpikeSpec spec, RandomStream stream) {
        if (spec.share().isPresent()) {
            double share = spec.share().get().value();
            return (index, nowNanos) -> stream.uniform(index) < share;
        }
        if (spec.nth().isPresent()) {
            int nth = spec.nth().get();
            return (index, nowNanos) -> Math.floorMod(index, nth) == nth - 1;
        }
        long period = spec.every().orElseThrow().toNanos();
        long lasting = spec.lasting().orElse(SpikeSpec.USUAL_LENGTH).toNanos();
        return (index, nowNanos) -> Math.floorMod(nowNanos, period) < lasting;
    }

    @Override
    public long nanos(long index, long nowNanos) {
        long nanos = usual.nanos(index, nowNanos);
        return occasion.now(index, nowNanos) ? nanos + heightNanos : nanos;
    }
}
