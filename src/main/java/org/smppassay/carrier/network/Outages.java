package org.smppassay.carrier.network;

import org.smppassay.scenario.carrier.FailureMeaning.Occasion;
import org.smppassay.scenario.carrier.OutagesSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RunCalendar;

/**
 * One operator's outages by chance, a Markov process in continuous time: up and down in turn, each for an exponentially
 * distributed time, the n-th of which depends on the seed and n alone. Safe on all loops: what is kept is only where the
 * last search ended.
 */
final class Outages {
    private final String operator;
    private final String label;
    private final Regime regime;
    private final double meanUpNanos;
    private final double meanDownNanos;
    private final RandomStream stream;
    private final Cycle first;
    private volatile Cycle current;

    /**
     * An operator's n-th time up, and the outage that ends it.
     *
     * @param sinceNanos when it came up, or the run began
     * @param downNanos when the outage begins
     * @param endNanos when it is up again
     */
    private record Cycle(long index, long sinceNanos, long downNanos, long endNanos) {}

    /**
     * @param operator whose outages these are
     * @param stream only for these
     * @param calendar in which the mean times are, so that short days have as many outages as long ones
     */
    Outages(OutagesSpec spec, String operator, FailureBook failures, RandomStream stream, RunCalendar calendar) {
        this.operator = operator;
        this.label = spec.label().orElse(operator);
        this.regime = new Regime(
                spec.delivered().value(),
                1,
                spec.error().map(failures::passing).orElseGet(() -> failures.usual(Occasion.NETWORK)),
                "outage: " + label);
        this.meanUpNanos = calendar.scaled(spec.every().toNanos());
        this.meanDownNanos = calendar.scaled(spec.duration().toNanos());
        this.stream = stream;
        this.first = cycle(0, 0);
        this.current = first;
    }

    /** What rules while the operator is down. */
    Regime regime() {
        return regime;
    }

    /** Whether the operator is down at {@code nanos}; before the run begins it is up. */
    boolean downAt(long nanos) {
        return nanos >= find(nanos).downNanos;
    }

    /** The outage that is on at {@code nanos}, else the next one. */
    Outage from(long nanos) {
        Cycle cycle = find(nanos);
        return new Outage(operator, label, cycle.downNanos, cycle.endNanos);
    }

    private Cycle find(long nanos) {
        Cycle cycle = current;
        if (nanos >= cycle.endNanos || nanos < cycle.sinceNanos) {
            cycle = cycleAt(nanos, nanos < cycle.sinceNanos ? first : cycle);
            current = cycle;
        }
        return cycle;
    }

    private Cycle cycleAt(long nanos, Cycle from) {
        Cycle cycle = from;
        while (nanos >= cycle.endNanos) {
            cycle = cycle(cycle.index + 1, cycle.endNanos);
        }
        return cycle;
    }

    private Cycle cycle(long index, long sinceNanos) {
        long down = sinceNanos + exponential(meanUpNanos, 2 * index);
        return new Cycle(index, sinceNanos, down, down + exponential(meanDownNanos, 2 * index + 1));
    }

    /** At least a nanosecond, so that time always goes on. */
    private long exponential(double meanNanos, long index) {
        return 1 + (long) (-meanNanos * StrictMath.log(1 - stream.uniform(index)));
    }
}
