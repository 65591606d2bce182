package org.smppassay.scenario.load;

import java.util.List;
import java.util.Optional;
import org.smppassay.numbering.NumberList;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.people.PeopleFile;

/**
 * Whom a load is sent to, in turn.
 *
 * @param numbers written to; a text such as {@code 8613800138000-8613800138999} is a range
 * @param file of people, in the order of its rows; instead of the numbers
 */
public record LoadRecipients(
        @Key(
                        about = "Numbers, or ranges of them, written to in turn.",
                        or = "['8613800138000-8613800147999']",
                        pattern = NumberList.SYNTAX,
                        expected = NumberList.SYNTAX_IN_WORDS)
                List<String> numbers,
        @Key(about = "A CSV file of the people to write to, with a column `number`, instead of `numbers`.")
                Optional<PeopleFile> file) {
    public LoadRecipients {
        numbers = List.copyOf(numbers);
    }
}
