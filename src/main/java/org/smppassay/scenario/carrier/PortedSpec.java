package org.smppassay.scenario.carrier;

import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TextFile;

/**
 * Numbers that are served by another operator than the one their range was given to.
 *
 * @param share of all numbers
 * @param to shares of the operators they went to; adds up to 100%. Empty means the others alike
 * @param file of single numbers with their operators, which go before the share
 */
public record PortedSpec(
        @Key(about = "Share of all numbers. Each number is ported or not for good.", or = "0%") Share share,
        @Key(
                        about =
                                "Shares of the operators that numbers went to; adds up to 100%. Of these a number has one"
                                        + " other than its own. All others alike if absent.",
                        or = "{}")
                Map<String, Share> to,
        @Key(
                        about = "A file of single numbers with their serving operators, each line such as"
                                + " `8613800000001,china-unicom`; they go before the share.",
                        pattern = "(?!built-in$).*",
                        expected = "a file")
                Optional<TextFile> file) {

    public PortedSpec {
        to = Ordered.copyOf(to);
    }
}
