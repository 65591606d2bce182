package org.smppassay.scenario.carrier;

import java.util.List;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * How one serving network treats messages.
 *
 * @param delivered share of messages that reach the subscriber
 * @param latency from submission to the handset
 * @param numbers number ranges in international form; empty means the built-in ranges of the operator's name
 */
public record OperatorSpec(
        @Key(about = "Share of messages that reach the subscriber.", or = "100%") Share delivered,
        @Key(about = "From submission to the handset.", or = "{}") DelaySpec latency,
        @Key(
                        about =
                                "Number ranges in international form: a prefix such as 8613 (China), or one that says how long"
                                        + " the numbers are, such as 447911xxxxxx. Digits may be sets, as in 86134[0-8]. Without any,"
                                        + " the built-in ranges of the operator's name.",
                        or = "[]",
                        pattern = "[1-9]([0-9]|\\[[0-9-]+\\]){1,14}x{0,14}",
                        expected = "a number range such as \"8613\", \"86134[0-8]\" or \"447911xxxxxx\"")
                List<String> numbers) {

    public OperatorSpec {
        numbers = List.copyOf(numbers);
    }
}
