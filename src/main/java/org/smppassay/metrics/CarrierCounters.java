package org.smppassay.metrics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What a carrier has done so far. Written on its loops, read from anywhere. */
public final class CarrierCounters {
    private static final Set<CarrierCount> ALWAYS_TOLD = EnumSet.of(
            CarrierCount.ACCEPTED,
            CarrierCount.THROTTLED,
            CarrierCount.REFUSED,
            CarrierCount.DELIVERIES,
            CarrierCount.ABANDONED,
            CarrierCount.OVERFLOWED,
            CarrierCount.PROTOCOL_ERRORS);

    private final Map<CarrierCount, LongAdder> counts = new EnumMap<>(CarrierCount.class);

    public CarrierCounters() {
        for (CarrierCount what : CarrierCount.values()) {
            counts.put(what, new LongAdder());
        }
    }

    /** Counts one more. */
    public void count(CarrierCount what) {
        adder(what).increment();
    }

    /** Counts so many more. */
    public void add(CarrierCount what, long number) {
        adder(what).add(number);
    }

    /** How many there have been. */
    public long of(CarrierCount what) {
        return adder(what).sum();
    }

    private LongAdder adder(CarrierCount what) {
        return Objects.requireNonNull(counts.get(what));
    }

    /** In a line: what every carrier does, and of the rest what has happened. */
    public String inWords() {
        return Arrays.stream(CarrierCount.values())
                .filter(what -> ALWAYS_TOLD.contains(what) || of(what) > 0)
                .map(what -> what.inWords() + " " + of(what))
                .collect(Collectors.joining(", "));
    }
}
