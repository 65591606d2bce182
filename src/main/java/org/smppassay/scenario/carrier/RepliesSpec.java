package org.smppassay.scenario.carrier;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;

/**
 * What simulated subscribers send back; a kind that is absent is never sent.
 *
 * @param complaint messages that complain
 * @param optOut messages that ask to be left alone
 */
public record RepliesSpec(
        @Key(about = "Messages that complain; none if absent.") Optional<ReplySpec> complaint,
        @Key(about = "Messages that ask to be left alone; none if absent.") Optional<ReplySpec> optOut) {

    /** Nobody answers. */
    public static RepliesSpec none() {
        return new RepliesSpec(Optional.empty(), Optional.empty());
    }
}
