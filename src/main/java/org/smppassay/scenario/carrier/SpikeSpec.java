package org.smppassay.scenario.carrier;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * What is added to a delay now and then. Exactly one of {@code share}, {@code nth} and {@code every} is given.
 *
 * @param height what is added
 * @param share of the delays that it is added to, by chance
 * @param nth it is added to each delay whose number is a multiple of this
 * @param every period on the carrier's clock
 * @param lasting from the beginning of each period, shorter than it; the key is {@code for}
 */
public record SpikeSpec(
        @Key(about = "What is added.", min = "1ms", max = "30d") Duration height,
        @Key(about = "Share of the delays that it is added to, by chance.") Optional<Share> share,
        @Key(about = "It is added to each Nth delay.", min = "1", max = "1000000000") Optional<Integer> nth,
        @Key(about = "It is added to the delays that begin early in each such period, such as 1m.", min = "1ms")
                Optional<Duration> every,
        @Key(name = "for", about = "How early: 3s, together with every. 1s if absent.", min = "1ms")
                Optional<Duration> lasting) {
    /** How long a periodic spike lasts unless something else is said. */
    public static final Duration USUAL_LENGTH = Duration.ofSeconds(1);
}
