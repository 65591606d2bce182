package org.smppassay.scenario.carrier;

import java.util.Map;
import java.util.Optional;
import org.smppassay.numbering.NumberList;
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
 * @param numbers what certain numbers are, at all times; keys as in {@link NumberList}, with or without a plus
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
                        about =
                                "What certain numbers are, at all times, such as `{ \"8613800000001\": dead, \"86138000099xx\":"
                                        + " absent }`; at most a million.",
                        or = "{}",
                        pattern = "\\+?" + NumberList.SYNTAX,
                        expected = NumberList.SYNTAX_IN_WORDS)
                Map<String, SubscriberState> numbers,
        @Key(
                        about = "The same as a file, each line such as `8613800000001,dead`; `numbers` go before it.",
                        pattern = "(?!built-in$).*",
                        expected = "a file")
                Optional<TextFile> numbersFile) {

    public SubscribersSpec {
        numbers = Ordered.copyOf(numbers);
    }

    /**
     * The certain numbers.
     *
     * @throws IllegalArgumentException if one is named twice, or an entry is malformed; the message says which
     */
    public NumberList listed() {
        return new NumberList(numbers.keySet().stream()
                .map(entry -> entry.startsWith("+") ? entry.substring(1) : entry)
                .toList());
    }
}
