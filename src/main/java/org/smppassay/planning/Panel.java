package org.smppassay.planning;

import java.util.OptionalLong;
import org.smppassay.statistics.SampleSize;

/**
 * Handsets whose truth is known, among which fake receipts are looked for.
 *
 * @param fakes the share of fake receipts, above 0 and below 1
 */
public record Panel(double fakes) {
    /** The fewest handsets of which at least one gets a fake receipt with this probability; empty if too many. */
    public OptionalLong needed(double probability) {
        double needed = Math.ceil(StrictMath.log1p(-probability) / StrictMath.log1p(-fakes));
        return needed <= SampleSize.CAP ? OptionalLong.of((long) needed) : OptionalLong.empty();
    }

    /** Chance that at least one of so many handsets gets a fake receipt. */
    public double seen(long handsets) {
        return -StrictMath.expm1((double) handsets * StrictMath.log1p(-fakes));
    }
}
