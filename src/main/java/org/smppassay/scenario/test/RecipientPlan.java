package org.smppassay.scenario.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.numbering.NumberList;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TextFile;

/**
 * Whom the test writes to.
 *
 * @param mix share of each operator's numbers, in the order of the file; adds up to 100%
 * @param canaries how many messages go to numbers known dead, one to each, 0 to 1 000 000
 * @param canaryNumbers numbers known dead, which get nothing else
 * @param panel how many messages go to handsets of the tester's own, one to each, 0 to 1 000 000
 * @param panelNumbers their numbers, which get nothing else
 * @param repeats whether a number may get more than one message of the test
 * @param numbers how many numbers there are to write to, over all operators; empty means all of the operators' ranges
 * @param cap how many messages a number may get
 * @param numbersFile ranges of the operators if there is no carrier to say; empty means the built-in ones
 */
public record RecipientPlan(
        @Key(about = "Share of each operator's numbers; adds up to 100%.", min = "1") Map<String, Share> mix,
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
                                "Whether numbers are drawn by chance, so that one may get several messages. If not, each gets"
                                        + " one, or with `numbers` they take turns.",
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
                Optional<TextFile> numbersFile) {

    public RecipientPlan {
        mix = Ordered.copyOf(mix);
        canaryNumbers = List.copyOf(canaryNumbers);
        panelNumbers = List.copyOf(panelNumbers);
    }

    /** Numbers that are written to as part of the panel or as canaries, and for no other reason. */
    public NumberList reserved() {
        return new NumberList(
                Stream.concat(panelNumbers.stream(), canaryNumbers.stream()).toList());
    }
}
