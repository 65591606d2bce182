package org.smppassay.scenario.load;

import java.util.List;
import java.util.Optional;
import org.smppassay.numbering.NumberList;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.people.PeopleFile;

/**
 * Whom a load is sent to, in turn.
 *
 * @param numbers written to; a text such as {@code 861380013xxxx} is a range
 * @param file of people, in the order of its rows; instead of the numbers
 * @param sha256 what the octets of that file have to hash to; empty means anything
 */
public record LoadRecipients(
        @Key(
                        about = "Numbers, or ranges of them, written to in turn.",
                        or = "['861380013xxxx']",
                        pattern = NumberList.SYNTAX,
                        expected = NumberList.SYNTAX_IN_WORDS)
                List<String> numbers,
        @Key(about = "A CSV file of the people to write to, with a column `number`, instead of `numbers`.")
                Optional<PeopleFile> file,
        @Key(
                        about = "SHA-256 of that file: a file of other content is refused. Runs write it down.",
                        pattern = "[0-9a-f]{64}",
                        expected = "64 hexadecimal digits")
                Optional<String> sha256) {
    public LoadRecipients {
        numbers = List.copyOf(numbers);
    }
}
