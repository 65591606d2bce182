package org.smppassay.statistics;

import java.util.OptionalLong;

/** How many handsets (or canaries) it takes to see what happens to a share of messages. */
public final class PanelSize {
    private PanelSize() {}

    /**
     * The smallest panel that sees at least one event of this rate with the confidence asked for: faked receipts, for
     * instance.
     *
     * @param rate share of messages it happens to, above 0 and at most 1
     * @param confidence between 0 and 1
     * @return empty if beyond {@link SampleSize#CAP}
     */
    public static OptionalLong toSeeOne(double rate, double confidence) {
        Check.aboveZeroUpToOne("rate", rate);
        Check.inside("confidence", confidence, 0, 1);
        if (rate == 1) {
            return OptionalLong.of(1);
        }
        // Rounding may put an exact whole number on either side.
        double size = StrictMath.log1p(-confidence) / StrictMath.log1p(-rate);
        double needed = Math.max(1, Math.ceil(size * (1 - 1e-12)));
        return needed > SampleSize.CAP ? OptionalLong.empty() : OptionalLong.of((long) needed);
    }
}
