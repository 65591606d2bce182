package org.smppassay.planning;

import java.util.OptionalLong;
import org.smppassay.statistics.SampleSize;
import org.smppassay.statistics.TwoArms;
import org.smppassay.statistics.VerdictChances;

/**
 * Two vendors with different numbers, of whom the better is to be shown.
 *
 * @param first delivery rate of the one, 0..1
 * @param second delivery rate of the other
 * @param confidence two-sided, 0..1
 */
public record VendorPlan(double first, double second, double confidence) {
    /**
     * Messages to each vendor.
     *
     * @param power 0.5 to 1
     * @return empty if the rates are the same or no practical number shows it
     */
    public OptionalLong needed(double power) {
        if (first == second) {
            return OptionalLong.empty();
        }
        long needed = TwoArms.messagesPerArm(first, second, alpha(), power);
        return needed <= SampleSize.CAP ? OptionalLong.of(Math.max(1, needed)) : OptionalLong.empty();
    }

    /** Chance that this many messages to each show that the better one is better. */
    public double chance(long messages) {
        return VerdictChances.twoArms(messages, Math.max(first, second), Math.min(first, second), alpha())
                .pass();
    }

    private double alpha() {
        return (1 - confidence) / 2;
    }
}
