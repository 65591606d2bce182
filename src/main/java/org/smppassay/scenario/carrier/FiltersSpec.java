package org.smppassay.scenario.carrier;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;

/**
 * What the carrier stops on its own account. A submission meets the filters in this order, and the first that objects
 * decides. A filter that is absent stops nothing.
 *
 * @param blacklist by number
 * @param signature by the lack of a signature
 * @param optOut by the lack of a way out
 * @param words by their words
 * @param quietHours by the hour
 * @param frequency by how many there have been
 */
public record FiltersSpec(
        @Key(about = "Stops messages to numbers that want none.") Optional<BlacklistFilter> blacklist,
        @Key(about = "Stops texts without a signature 【…】 at the beginning or at the end.")
                Optional<SignatureFilter> signature,
        @Key(about = "Stops texts that do not say how to be left alone.") Optional<OptOutFilter> optOut,
        @Key(about = "Stops texts with certain words.") Optional<WordFilter> words,
        @Key(about = "Stops messages at certain hours.") Optional<QuietHoursFilter> quietHours,
        @Key(about = "Stops messages to a number that has had enough of them.") Optional<FrequencyFilter> frequency) {}
