package org.smppassay.scenario.carrier;

import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TextFile;

/**
 * The people behind the numbers. Of a number that is dead, absent and full at once, the first counts; what is said of a
 * single number goes before all shares, and in the map before the file.
 *
 * @param dead share of numbers that nobody has
 * @param absent subscribers who can't be reached for a while; empty means none
 * @param full subscribers whose phone has no room for a while; empty means none
 * @param ported numbers that another operator serves; empty means none
 * @param numbers what single numbers are, at all times
 * @param numbersFile the same as a file
 */
public record SubscribersSpec(
        @Key(about = "Share of numbers that nobody has: each is dead for good.", or = "0%") Share dead,
        @Key(about = "Subscribers who can't be reached, and are back after a while; none if absent.")
                Optional<SpellsSpec> absent,
        @Key(about = "Subscribers whose phone is full, and has room after a while; none if absent.")
                Optional<SpellsSpec> full,
        @Key(about = "Numbers that another operator serves than the one their range was given to; none if absent.")
                Optional<PortedSpec> ported,
        @Key(
                        about = "What single numbers are, at all times, such as `{ \"8613800000001\": dead }`.",
                        or = "{}",
                        pattern = "\\+?[0-9]{1,15}",
                        expected = "a number of at most 15 digits")
                Map<String, SubscriberState> numbers,
        @Key(
                        about = "The same as a file, each line such as `8613800000001,dead`; `numbers` go before it.",
                        pattern = "(?!built-in$).*",
                        expected = "a file")
                Optional<TextFile> numbersFile) {

    public SubscribersSpec {
        numbers = Ordered.copyOf(numbers);
    }
}
