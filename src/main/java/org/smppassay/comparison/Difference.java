package org.smppassay.comparison;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.smppassay.statistics.Arm;
import org.smppassay.statistics.Interval;
import org.smppassay.statistics.McNemar;
import org.smppassay.statistics.Newcombe;
import org.smppassay.statistics.PairedCounts;
import org.smppassay.statistics.TwoArms;

/**
 * First rate minus second rate. What is unknown of either side counts against what is to be proven: a p-value supposes that
 * it went the other way, and the interval holds both cases.
 *
 * @param scope {@code overall}, {@code operator:NAME} or {@code complaints}
 * @param paired both sent to the same numbers, so pairs were tested (McNemar) and not independent arms
 * @param firstArm what the first was seen to achieve
 * @param secondArm what the second was seen to achieve
 * @param evidence what that says about the true rates
 * @param adjusted the two-sided p-value after Holm, over all differences of the comparison
 */
public record Difference(
        String scope,
        Vendor first,
        Vendor second,
        Arm firstArm,
        Arm secondArm,
        boolean paired,
        Evidence evidence,
        double adjusted) {
    private static final double POWER = 0.8;

    /**
     * What the data say.
     *
     * @param interval of the difference, in parts of one
     * @param higherPValue small where the first rate is the higher
     * @param lowerPValue small where the second rate is the higher
     */
    public record Evidence(Interval interval, double higherPValue, double lowerPValue) {
        double twoSided() {
            return Math.min(1, 2 * Math.min(higherPValue, lowerPValue));
        }
    }

    /** True if it is the difference of these two, in either order. */
    boolean isBetween(Vendor one, Vendor other) {
        return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
    }

    static Evidence independent(Sides first, Sides second, double confidence) {
        Interval low = Newcombe.independent(first.worst(), second.best(), confidence);
        Interval high = Newcombe.independent(first.best(), second.worst(), confidence);
        return new Evidence(
                new Interval(low.lower(), high.upper(), confidence),
                TwoArms.compare(first.worst(), second.best()).firstHigherPValue(),
                TwoArms.compare(first.best(), second.worst()).secondHigherPValue());
    }

    /** Empty unless both sent equally often to the same numbers. */
    static Optional<Evidence> paired(MessageRows first, MessageRows second, boolean missingFailed, double confidence) {
        if (!first.fates().keySet().equals(second.fates().keySet())) {
            return Optional.empty();
        }
        PairedCounts worst = pairs(first, second, false, !missingFailed);
        PairedCounts best = pairs(first, second, !missingFailed, false);
        return Optional.of(new Evidence(
                new Interval(
                        Newcombe.paired(worst, confidence).lower(),
                        Newcombe.paired(best, confidence).upper(),
                        confidence),
                McNemar.of(worst).firstBetterPValue(),
                McNemar.of(best).secondBetterPValue()));
    }

    private static PairedCounts pairs(MessageRows first, MessageRows second, boolean firstBest, boolean secondBest) {
        long[] counts = new long[4];
        for (Map.Entry<String, MessageRows.Fate> one : first.fates().entrySet()) {
            MessageRows.Fate other = second.fates().getOrDefault(one.getKey(), MessageRows.Fate.UNKNOWN);
            counts[(arrived(one.getValue(), firstBest) ? 0 : 2) + (arrived(other, secondBest) ? 0 : 1)]++;
        }
        return new PairedCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    private static boolean arrived(MessageRows.Fate fate, boolean unknown) {
        return fate == MessageRows.Fate.DELIVERED || (unknown && fate == MessageRows.Fate.UNKNOWN);
    }

    Difference withAdjusted(double p) {
        return new Difference(scope, first, second, firstArm, secondArm, paired, evidence, p);
    }

    /** Observed, in parts of one. */
    public double value() {
        return firstArm.rate() - secondArm.rate();
    }

    /** Whether it is proven that the rates differ, with an error of {@code alpha} over the whole comparison. */
    public boolean proven(double alpha) {
        return adjusted <= alpha;
    }

    /** Whose rate is the higher, if that is proven. */
    public Optional<Vendor> higher(double alpha) {
        if (!proven(alpha)) {
            return Optional.empty();
        }
        return Optional.of(evidence.higherPValue() <= evidence.lowerPValue() ? first : second);
    }

    /**
     * Messages each with which rates that truly differ as much would probably be told apart, as the first of so many
     * differences; empty if none would.
     *
     * @param differences tested together, this one among them
     */
    OptionalLong needed(double alpha, int differences) {
        return proven(alpha) || firstArm.n() == 0 || secondArm.n() == 0 || firstArm.rate() == secondArm.rate()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        TwoArms.messagesPerArm(firstArm.rate(), secondArm.rate(), alpha / (2 * differences), POWER));
    }
}
