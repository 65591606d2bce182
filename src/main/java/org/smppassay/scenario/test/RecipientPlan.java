package org.smppassay.scenario.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.numbering.NumberList;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.people.PeopleTable;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TextFile;

/**
 * Whom the test writes to.
 *
 * @param mix share of each operator's numbers, in the order of the file; adds up to 100%; means nothing with a file
 * @param canaries how many messages go to numbers known dead, one to each, 0 to 1 000 000
 * @param canaryNumbers numbers known dead, which get nothing else
 * @param panel how many messages go to handsets of the tester's own, one to each, 0 to 1 000 000
 * @param panelNumbers their numbers, which get nothing else
 * @param repeats whether a number may get more than one message of the test
 * @param numbers how many numbers there are to write to, over all operators; empty means all of the operators' ranges
 * @param cap how many messages a number may get
 * @param numbersFile ranges of the operators if there is no carrier to say; empty means the built-in ones
 * @param file who they are, one after the other; empty means numbers drawn from the operators' ranges
 * @param sha256 what the octets of that file have to hash to; empty means anything
 */
public record RecipientPlan(
        @Key(
                        about =
                                "Share of each operator's numbers; adds up to 100%. Needed without a `file`, means nothing with one.",
                        or = "{}")
                Map<String, Share> mix,
        @Key(
                        about =
                                "How many of the test's messages go to numbers known dead, one to each, evenly over the test. A"
                                        + " channel that reports them delivered reports what did not happen.",
                        or = "0",
                        min = "0",
                        max = "1000000")
                int canaries,
        @Key(
                        about = "Numbers known dead; nothing else is sent to them.",
                        or = "[]",
                        pattern = NumberList.SYNTAX,
                        expected = NumberList.SYNTAX_IN_WORDS)
                List<String> canaryNumbers,
        @Key(
                        about =
                                "How many of the test's messages go to handsets of your own, one to each, evenly over the test:"
                                        + " what they received is known.",
                        or = "0",
                        min = "0",
                        max = "1000000")
                int panel,
        @Key(
                        about = "Their numbers; nothing else is sent to them.",
                        or = "[]",
                        pattern = NumberList.SYNTAX,
                        expected = NumberList.SYNTAX_IN_WORDS)
                List<String> panelNumbers,
        @Key(
                        about =
                                "Whether numbers are drawn by chance, so that one may get several messages; those of a `file`"
                                        + " take turns. If not, each gets one, or with `numbers` they take turns.",
                        or = "false")
                boolean repeats,
        @Key(
                        about =
                                "How many numbers there are to write to, shared out as in `mix`. All of the operators' ranges if"
                                        + " absent.",
                        min = "1",
                        max = "10000000")
                Optional<Integer> numbers,
        @Key(
                        about =
                                "How many messages a number may get. A test that sends more is INVALID: people and filters"
                                        + " react to that, not to the channel.",
                        or = "{}")
                FrequencyCap cap,
        @Key(
                        about =
                                "Number ranges of the operators in a scenario without a carrier, as in `carrier.numbers_file`."
                                        + " Those of China if absent.")
                Optional<TextFile> numbersFile,
        @Key(
                        about =
                                "A CSV file of the people to write to, in the order of its rows, each once, or in turns with"
                                        + " `repeats`. Its first line names the columns: `number` is needed; `operator`, `network` (the"
                                        + " serving one), `role` (subscriber, panel or canary) and `opted_out` have a meaning; all others"
                                        + " are fields for texts.")
                Optional<PeopleFile> file,
        @Key(
                        about = "SHA-256 of that file: a file of other content is refused. Runs write it down.",
                        pattern = "[0-9a-f]{64}",
                        expected = "64 hexadecimal digits")
                Optional<String> sha256) {

    public RecipientPlan {
        mix = file.isEmpty() ? Ordered.copyOf(mix) : Map.of();
        canaryNumbers = List.copyOf(canaryNumbers);
        panelNumbers = List.copyOf(panelNumbers);
    }

    /** What share of the messages goes to each operator, as far as it is said: by the mix, or by the rows of the file. */
    public Map<String, Share> shares() {
        return people().map(PeopleTable::shares).orElse(mix);
    }

    /** The people of the file; empty if there is none. */
    public Optional<PeopleTable> people() {
        return file.map(PeopleFile::people);
    }

    /** Numbers that are written to as part of the panel or as canaries, and for no other reason. */
    public NumberList reserved() {
        return new NumberList(
                Stream.concat(panelNumbers.stream(), canaryNumbers.stream()).toList());
    }
}
