package org.smppassay.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.smppassay.statistics.BinomialSampler;
import org.smppassay.statistics.DayCount;
import org.smppassay.statistics.Decision;
import org.smppassay.statistics.Fluctuation;
import org.smppassay.statistics.FluctuationSize;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/**
 * What several days show of how steady a channel is. The verdict's chances are counted over simulated counts, always the same
 * ones; what the naive reading says of a steady channel is computed exactly.
 */
public final class FluctuationPlan {
    /** Tests simulated for each row. */
    public static final int TRIALS = 2000;

    private static final long SEED = 1;
    private static final double LEAST_RATE = 1e-12;

    private final Claim claim;
    private final List<Double> powers;
    private final int days;

    /**
     * @param days 2 to {@link Fluctuation#MAX_DAYS}
     */
    public FluctuationPlan(Claim claim, List<Double> powers, int days) {
        if (days < 2 || days > Fluctuation.MAX_DAYS) {
            throw new IllegalArgumentException("fluctuation is judged over 2 to " + Fluctuation.MAX_DAYS + " days");
        }
        this.claim = claim;
        this.powers = List.copyOf(powers);
        this.days = days;
    }

    /** The fewest messages a day with which a test can pass at all: those that pass without a single failure. */
    public OptionalLong leastToPass() {
        return FluctuationSize.messagesPerDay(1, days, claim.limit(), claim.confidence(), 0.5);
    }

    /**
     * What {@code perDay} messages on each day show.
     *
     * @param perDay 1 to 2^31 - 1
     * @param truth the delivery rate of all days but the worst
     * @param drop by how much the worst day is lower; 0 for a steady channel
     */
    public PlannedRow row(long perDay, double truth, double drop) {
        Map<Decision, Integer> decisions = simulate(perDay, 1 - truth, Math.min(1, 1 - truth + drop));
        return new PlannedRow(
                "overall",
                perDay,
                truth,
                drop,
                OptionalLong.empty(),
                OptionalLong.empty(),
                share(decisions, Decision.PASS),
                share(decisions, Decision.FAIL),
                OptionalDouble.of(naiveErrs(perDay, truth, drop)),
                powers.stream().map(power -> needed(truth, drop, power)).toList());
    }

    /** Messages a day with which a steady channel passes with this power; for one that is not steady none is known. */
    private OptionalLong needed(double truth, double drop, double power) {
        return drop > 0
                ? OptionalLong.empty()
                : FluctuationSize.messagesPerDay(truth, days, claim.limit(), claim.confidence(), power);
    }

    private static double share(Map<Decision, Integer> decisions, Decision decision) {
        return decisions.getOrDefault(decision, 0) / (double) TRIALS;
    }

    private Map<Decision, Integer> simulate(long perDay, double failures, double onTheWorstDay) {
        RandomStream random = new RandomStreams(SEED).stream("plan/fluctuation");
        BinomialSampler usual = new BinomialSampler(perDay, failures);
        BinomialSampler worst = new BinomialSampler(perDay, onTheWorstDay);
        Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
        for (int trial = 0; trial < TRIALS; trial++) {
            List<DayCount> counts = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                long failed = (day == days / 2 ? worst : usual).at(random.uniform((long) trial * days + day));
                counts.add(DayCount.of(perDay - failed, perDay));
            }
            decisions.merge(Fluctuation.decide(counts, claim.limit(), claim.confidence()), 1, Integer::sum);
        }
        return decisions;
    }

    /** Chance that the naive reading, best day less worst day, says the wrong thing; exact. */
    double naiveErrs(long perDay, double truth, double drop) {
        double passes = passesNaively(perDay, 1 - truth, Math.min(1, 1 - truth + drop));
        boolean steady = BigDecimal.valueOf(drop).compareTo(BigDecimal.valueOf(claim.limit())) < 0;
        return steady ? 1 - passes : passes;
    }

    /** P(max - min < limit), summed over where the least count of failures lies. */
    private double passesNaively(long n, double failures, double onTheWorstDay) {
        long width = BigDecimal.valueOf(claim.limit())
                        .multiply(BigDecimal.valueOf(n))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact()
                - 1;
        var usual = BinomialDistribution.of((int) n, Math.max(LEAST_RATE, failures));
        var worst = BinomialDistribution.of((int) n, Math.max(LEAST_RATE, onTheWorstDay));
        int last = usual.inverseSurvivalProbability(LEAST_RATE);
        double sum = 0;
        for (int least = usual.inverseCumulativeProbability(LEAST_RATE); least <= last; least++) {
            sum += within(usual, worst, least, least + width) - within(usual, worst, least + 1L, least + width);
        }
        return Math.max(0, Math.min(1, sum));
    }

    /** P(all days' counts lie within from..to). */
    private double within(BinomialDistribution usual, BinomialDistribution worst, long from, long to) {
        return from > to ? 0 : Math.pow(between(usual, from, to), days - 1) * between(worst, from, to);
    }

    private static double between(BinomialDistribution counts, long from, long to) {
        return counts.probability((int) from - 1, (int) Math.min(to, Integer.MAX_VALUE));
    }
}
