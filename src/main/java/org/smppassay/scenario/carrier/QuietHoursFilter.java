package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.scenario.value.TimeWindow;

/**
 * Stops messages at hours when people want to be left alone.
 *
 * @param windows of the carrier's day
 * @param senders patterns of the source addresses it is for; empty means all
 * @param status submissions are refused with; empty means accepted
 * @param error in the receipt of an accepted message
 * @param state final state of an accepted message
 * @param after from acceptance to the final state
 */
public record QuietHoursFilter(
        @Key(
                        about = "The hours, within a day of the carrier's calendar.",
                        or = "['21:00-24:00', '00:00-08:00']",
                        min = "1")
                List<TimeWindow> windows,
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

    public QuietHoursFilter {
        windows = List.copyOf(windows);
        senders = List.copyOf(senders);
    }
}
