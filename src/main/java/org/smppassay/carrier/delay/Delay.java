package org.smppassay.carrier.delay;

import java.time.Duration;
import org.smppassay.scenario.carrier.DelaySpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/**
 * How long things take. What is drawn depends on index and time alone, not on what was drawn before. Immutable; safe on
 * all loops.
 */
public sealed interface Delay permits Fixed, Uniform, Normal, LogNormal, Shares, Spiking {
    /**
     * The delay of one thing.
     *
     * @param index the thing's own place in the random streams
     * @param nowNanos when the delay begins, on the carrier's clock
     * @return nanoseconds, 0 or more
     */
    long nanos(long index, long nowNanos);

    /**
     * As a scenario describes it.
     *
     * @param name of the random stream to draw from; spikes draw from {@code NAME.spike}
     */
    static Delay of(DelaySpec spec, RandomStreams random, String name) {
        Delay usual = usual(spec, random.stream(name));
        return spec.spike().isEmpty() ? usual : Spiking.of(usual, spec.spike().get(), random.stream(name + ".spike"));
    }

    /** Always the same. */
    static Delay fixed(Duration delay) {
        return new Fixed(delay.toNanos());
    }

    private static Delay usual(DelaySpec spec, RandomStream stream) {
        if (spec.fixed().isPresent()) {
            return fixed(spec.fixed().get());
        }
        if (!spec.uniform().isEmpty()) {
            return new Uniform(
                    spec.uniform().get(0).toNanos(), spec.uniform().get(1).toNanos(), stream);
        }
        if (spec.normal().isPresent()) {
            return new Normal(
                    spec.normal().get().mean().toNanos(),
                    spec.normal().get().deviation().toNanos(),
                    stream);
        }
        if (!spec.shares().isEmpty()) {
            return Shares.of(spec.shares(), stream);
        }
        return new LogNormal(
                spec.median().orElse(DelaySpec.USUAL_MEDIAN).toNanos(),
                spec.sigma().orElse(DelaySpec.USUAL_SIGMA),
                stream);
    }
}
