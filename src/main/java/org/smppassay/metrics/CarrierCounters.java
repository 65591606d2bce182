package org.smppassay.metrics;

import java.util.Arrays;
import java.util.EnumSet;
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

    private final LongAdder[] counts = new LongAdder[CarrierCount.values().length];

    public CarrierCounters() {
        Arrays.setAll(counts, i -> new LongAdder());
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

    @SuppressWarnings("EnumOrdinal") // counted for each message: an EnumMap would be asked what the array says at once
    private LongAdder adder(CarrierCount what) {
        return counts[what.ordinal()];
    }

    /** In a line: what every carrier does, and of the rest what has happened. */
    public String inWords() {
        return Arrays.stream(CarrierCount.values())
                .filter(what -> ALWAYS_TOLD.contains(what) || of(what) > 0)
                .map(what -> what.inWords() + " " + of(what))
                .collect(Collectors.joining(", "));
    }
}
