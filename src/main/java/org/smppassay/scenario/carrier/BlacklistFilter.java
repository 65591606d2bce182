package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.scenario.value.TextFile;

/**
 * Stops messages to numbers that want none.
 *
 * @param numbers patterns of destination addresses
 * @param file more of them, one a line
 * @param senders patterns of the source addresses it is for; empty means all
 * @param status submissions are refused with; empty means accepted
 * @param error in the receipt of an accepted message
 * @param state final state of an accepted message
 * @param after from acceptance to the final state
 */
public record BlacklistFilter(
        @Key(
                        about = "Destination addresses: one, or its beginning and *.",
                        or = "[]",
                        pattern = AccountSpec.ADDRESSES,
                        expected = AccountSpec.ADDRESSES_IN_WORDS)
                List<String> numbers,
        @Key(about = "More of them, one a line; blank lines and those that begin with # do not count.")
                Optional<TextFile> file,
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

    public BlacklistFilter {
        numbers = List.copyOf(numbers);
        senders = List.copyOf(senders);
    }
}
