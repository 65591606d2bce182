package org.smppassay.planning;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.smppassay.statistics.SampleSize;

/**
 * Messages to each of two vendors that show which is better, by the normal approximation with the pooled rate under equality
 * (Fleiss, Levin and Paik 2003, section 4.2), two-sided.
 *
 * @param first delivery rate of the one vendor, 0..1
 * @param second delivery rate of the other
 * @param confidence two-sided, 0..1
 */
public record TwoArms(double first, double second, double confidence) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Messages to each vendor; empty if the rates are the same or no practical number shows it. */
    public OptionalLong needed(double power) {
        double z = NORMAL.inverseCumulativeProbability(power);
        double errors = critical() * equalError() + z * ownError();
        double needed = Math.ceil(errors * errors / (difference() * difference()));
        return needed <= SampleSize.CAP ? OptionalLong.of(Math.max(1, (long) needed)) : OptionalLong.empty();
    }

    /** Chance that this many messages to each show that the better one is better. */
    public double power(long messages) {
        double z = (Math.abs(difference()) * Math.sqrt((double) messages) - critical() * equalError()) / ownError();
        return Double.isNaN(z) ? 0 : NORMAL.cumulativeProbability(z);
    }

    private double difference() {
        return first - second;
    }

    private double critical() {
        return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    }

    /** Standard error times the root of the messages, were both vendors alike. */
    private double equalError() {
        double mean = (first + second) / 2;
        return Math.sqrt(2 * mean * (1 - mean));
    }

    /** Standard error times the root of the messages, as the vendors are. */
    private double ownError() {
        return Math.sqrt(first * (1 - first) + second * (1 - second));
    }
}
