package org.smppassay.scenario.carrier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.StatusCode;

/**
 * A carrier that remembers who does not want to hear from a sender any more, and stops what that sender sends them.
 *
 * @param honoured share of subscribers whose wish is heeded
 * @param words what subscribers say, besides the opt-outs of {@code carrier.replies}
 * @param within how long after the opt-out it takes effect, 0 s to 30 days
 * @param senders patterns of the source addresses it is for; empty means all
 * @param status submissions are refused with; empty means accepted
 * @param error in the receipt of an accepted message
 * @param state final state of an accepted message
 * @param after from acceptance to the final state
 */
public record OptOutsSpec(
        @Key(about = "Share of subscribers whose opt-outs are heeded; those of the others have no effect.", or = "100%")
                Share honoured,
        @Key(
                        about =
                                "A message of a subscriber that is one of these words, in letters of any case, is an opt-out, and so are"
                                        + " the texts of `carrier.replies.opt_out`.",
                        or = "[T, TD, 退订, STOP]",
                        pattern = "(?s).*\\S.*",
                        expected = "a word that is not blank")
                List<String> words,
        @Key(about = "How long after an opt-out it takes effect.", or = "24h", min = "0s", max = "30d") Duration within,
        @Key(
                        about = FilterSpec.SENDERS,
                        or = "[]",
                        pattern = AccountSpec.ADDRESSES,
                        expected = AccountSpec.ADDRESSES_IN_WORDS)
                List<String> senders,
        @Key(about = FilterSpec.STATUS) Optional<StatusCode> status,
        @Key(about = FilterSpec.ERROR, pattern = FilterSpec.ERRORS, expected = FilterSpec.ERRORS_IN_WORDS)
                Optional<String> error,
        @Key(
                        about = FilterSpec.STATE,
                        or = "REJECTD",
                        oneOf = {"REJECTD", "UNDELIV"})
                String state,
        @Key(about = FilterSpec.AFTER) Optional<DelaySpec> after)
        implements FilterSpec {

    public OptOutsSpec {
        words = List.copyOf(words);
        senders = List.copyOf(senders);
    }
}
