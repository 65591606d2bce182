package org.smppassay.scenario.test;

import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TextFile;

/**
 * Whom the test writes to.
 *
 * @param mix share of each operator's numbers, in the order of the file; adds up to 100%
 * @param canaries numbers known dead among the recipients; 0 for now
 * @param repeats whether a number may get more than one message of the test
 * @param numbers how many numbers there are to write to, over all operators; empty means all of the operators' ranges
 * @param cap how many messages a number may get
 * @param numbersFile ranges of the operators if there is no carrier to say; empty means the built-in ones
 */
public record RecipientPlan(
        @Key(about = "Share of each operator's numbers; adds up to 100%.", min = "1") Map<String, Share> mix,
        @Key(about = "Numbers known dead among the recipients. Has to be 0 for now.", or = "0") int canaries,
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
    }
}
