package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.StatusCode;

/**
 * Stops messages to a number that has had enough of them.
 *
 * @param most messages to a number in each period, 1 to 1000
 * @param per period of the carrier's calendar
 * @param senders patterns of the source addresses it is for; empty means all
 * @param status submissions are refused with; empty means accepted
 * @param error in the receipt of an accepted message
 * @param state final state of an accepted message
 * @param after from acceptance to the final state
 */
public record FrequencyFilter(
        @Key(about = "Messages to a number in each period; more are stopped.", min = "1", max = "1000") int most,
        @Key(about = "The period: a day or an hour of the carrier's calendar.", or = "day") Period per,
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
    /** A natural period of the calendar. */
    public enum Period {
        DAY,
        HOUR
    }

    public FrequencyFilter {
        senders = List.copyOf(senders);
    }
}
