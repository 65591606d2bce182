package org.smppassay.statistics;

import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How many messages a day it takes until {@link Fluctuation} passes a steady channel. */
public final class FluctuationSize {
    private FluctuationSize() {}

    /**
     * Messages a day with which a channel of the same rate every day passes, by the normal approximation, and at least
     * as many as a channel without failures needs.
     *
     * @param rate the channel's success (or failure) rate, 0..1
     * @param days at least 2, at most {@link Fluctuation#MAX_DAYS}
     * @param threshold largest range allowed, between 0 and 1
     * @param confidence of the upper limit, between 0.5 and 1
     * @param power probability of PASS, between 0 and 1
     * @return empty if beyond {@link SampleSize#CAP}
     */
    public static OptionalLong messagesPerDay(
            double rate, int days, double threshold, double confidence, double power) {
        Check.zeroToOne("rate", rate);
        Check.require(days >= 2 && days <= Fluctuation.MAX_DAYS, "days not within 2.." + Fluctuation.MAX_DAYS, days);
        Check.inside("threshold", threshold, 0, 1);
        Check.inside("confidence", confidence, 0.5, 1);
        Check.inside("power", power, 0, 1);
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(confidence);
        double errors = (NormalRange.quantile(days, power) + z * Math.sqrt(2)) / threshold;
        double withoutFailures = z * z * (1 - threshold) / threshold + 1;
        double needed = Math.ceil(Math.max(rate * (1 - rate) * errors * errors, withoutFailures));
        return needed > SampleSize.CAP ? OptionalLong.empty() : OptionalLong.of((long) needed);
    }

    /** The same for a channel with the mean rate that the known outcomes of these days show; empty for under two. */
    public static OptionalLong messagesPerDay(
            List<DayCount> counts, double threshold, double confidence, double power) {
        int days = (int) counts.stream().filter(d -> d.total() > 0).count();
        if (days < 2) {
            return OptionalLong.empty();
        }
        double known = counts.stream().mapToLong(DayCount::known).sum();
        double failures = counts.stream().mapToLong(DayCount::leastFailures).sum();
        return messagesPerDay((failures + 0.5) / (known + 1), days, threshold, confidence, power);
    }
}
