package org.smppassay.scenario.carrier;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * A state that subscribers are in for a spell, again and again, each at times of their own.
 *
 * @param share of the subscribers who are in it at any one time, at most 90%
 * @param length how long a spell lasts; the key is {@code for}
 */
public record SpellsSpec(
        @Key(about = "Share of the subscribers who are so at any one time.", max = "90%") Share share,
        @Key(name = "for", about = "How long it lasts.", or = "{}") Length length) {

    /**
     * How long a spell lasts: log-normal, but cut off at three standard deviations of the logarithm.
     *
     * @param median 1 s to 30 days
     * @param sigma standard deviation of the logarithm, 0 (constant) to 2
     */
    public record Length(
            @Key(about = "Half the spells are shorter.", or = "2h", min = "1s", max = "30d") Duration median,
            @Key(
                            about = "Standard deviation of the length's natural logarithm; 0 is constant.",
                            or = "1.0",
                            min = "0",
                            max = "2")
                    double sigma) {}
}
