package org.smppassay.scenario.carrier;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;

/**
 * What simulated subscribers send back; a kind that is absent is never sent.
 *
 * @param complaint messages that complain
 * @param optOut messages that ask to be left alone
 * @param answer all others
 */
public record RepliesSpec(
        @Key(about = "Messages that complain; none if absent.") Optional<ReplySpec> complaint,
        @Key(about = "Messages that ask to be left alone; none if absent.") Optional<ReplySpec> optOut,
        @Key(about = "Any other messages in answer to one; none if absent.") Optional<ReplySpec> answer) {

    /** Nobody answers. */
    public static RepliesSpec none() {
        return new RepliesSpec(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
