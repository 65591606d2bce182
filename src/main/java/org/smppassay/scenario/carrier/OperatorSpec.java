package org.smppassay.scenario.carrier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.numbering.NetworkCodes;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.value.Share;

/**
 * How one serving network treats messages.
 *
 * @param delivered share of messages that reach the subscriber
 * @param latency from submission to the handset
 * @param numbers number ranges in international form; empty means the built-in ranges of the operator's name
 * @param throughput messages it takes; empty means no limit
 * @param maxWait how long a message may wait for the throughput
 * @param failures how messages that are not delivered fail; adds up to 100%. Empty means as the carrier's
 * @param mccmnc country and network code; empty means the built-in one of the operator's name
 * @param outages that come by chance; empty means none
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
                List<String> numbers,
        @Key(about = "Messages the operator takes, such as 200/s, the others wait their turn; no limit if absent.")
                Optional<Rate> throughput,
        @Key(
                        about =
                                "How long a message may wait for the throughput; one that would wait longer fails at once.",
                        or = "10m",
                        min = "0s",
                        max = "30d")
                Duration maxWait,
        @Key(
                        about =
                                "How this operator's messages that are not delivered fail: the share of each status code;"
                                        + " adds up to 100%. The carrier's `failures` if absent.",
                        or = "{}",
                        pattern = "[!-~]{1,16}",
                        expected =
                                "a status code such as \"MK:0001\": 1 to 16 printable ASCII characters without spaces")
                Map<String, Share> failures,
        @Key(
                        about =
                                "Country and network code (MCC-MNC) that receipts name the operator by if `receipts.network_tlv` is given."
                                        + " The built-in one of the operator's name if absent: 46000, 46001, 46003 or 46015.",
                        pattern = NetworkCodes.PATTERN,
                        expected = "a country and network code of 5 or 6 digits such as \"46000\"")
                Optional<String> mccmnc,
        @Key(about = "Outages that come by chance, beside the incidents; none if absent.")
                Optional<OutagesSpec> outages) {

    public OperatorSpec {
        numbers = List.copyOf(numbers);
        failures = Ordered.copyOf(failures);
    }
}
