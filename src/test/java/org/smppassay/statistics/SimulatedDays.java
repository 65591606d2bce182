package org.smppassay.statistics;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days of a channel whose true daily success rates are known, drawn from a fixed seed. */
final class SimulatedDays {
    private final SplitMix64 random = new SplitMix64(20260101);
    private final long perDay;
    private final List<BinomialSampler> samplers;

    SimulatedDays(long perDay, double... rates) {
        this.perDay = perDay;
        this.samplers = IntStream.range(0, rates.length)
                .mapToObj(i -> new BinomialSampler(perDay, rates[i]))
                .toList();
    }

    static SimulatedDays steady(int days, long perDay, double rate) {
        return new SimulatedDays(
                perDay, IntStream.range(0, days).mapToDouble(i -> rate).toArray());
    }

    List<DayCount> next() {
        return samplers.stream()
                .map(s -> DayCount.of(s.at(random.nextDouble()), perDay))
                .toList();
    }

    /** Share of so many runs in which it holds. */
    double share(int runs, Predicate<List<DayCount>> event) {
        return (double) Stream.generate(this::next).limit(runs).filter(event).count() / runs;
    }
}
