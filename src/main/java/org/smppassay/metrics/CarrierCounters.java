package org.smppassay.metrics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What a carrier has done so far. Written on its loops, read from anywhere. */
public final class CarrierCounters {
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

    /** All of them in a line. */
    public String inWords() {
        return Arrays.stream(CarrierCount.values())
                .map(what -> what.inWords() + " " + of(what))
                .collect(Collectors.joining(", "));
    }
}
