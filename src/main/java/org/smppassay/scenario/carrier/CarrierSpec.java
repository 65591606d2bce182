package org.smppassay.scenario.carrier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.numbering.LineException;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.RangesFile;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.carrier.fault.FaultSpec;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.scenario.value.TextFile;

/**
 * The simulated carrier.
 *
 * @param accounts who may bind; at least one, each system id once
 * @param operators serving networks by name, in the order of the file; at least one
 * @param failures how messages that are not delivered fail: share of each status code; adds up to 100%
 * @param receipts what happens to receipts on their way back
 * @param outbox how receipts and subscribers' messages are kept and repeated
 * @param replies what simulated subscribers send back
 * @param mo what subscribers send of their own accord, in the order of the file
 * @param incidents scheduled changes, in the order of the file
 * @param retries when messages are tried again
 * @param validity how long messages are tried
 * @param memory ended messages of each account that are remembered
 * @param distributionLists numbers by the names of their lists, in the order of the file
 * @param subscribers the people behind the numbers
 * @param load how busy the networks are in each hour of the day, 24 values; empty means always the same
 * @param failureCodes what the codes of failures and incidents mean; empty means that each is final
 * @param numbersFile ranges of operators that have no {@code numbers}; empty means the built-in ones
 * @param connections limits on connections
 * @param tls how it serves TLS; empty means plain TCP
 * @param faults what goes wrong on the wire, in the order of the file
 * @param errors share of submissions refused with each status; adds up to at most 100%
 * @param responses how submissions are answered
 * @param filters what the carrier stops on its own account
 * @param optOuts whether it heeds subscribers who want no more messages; empty means it does not
 * @param segments what happens to single segments
 * @param directions what it is told to do with single messages
 */
public record CarrierSpec(
        @Key(about = "Who may bind.", min = "1") List<AccountSpec> accounts,
        @Key(
                        about = "Serving networks by name.",
                        or = "{ china-mobile: {}, china-unicom: {}, china-telecom: {} }",
                        min = "1",
                        pattern = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}",
                        expected = "a name of up to 40 ASCII letters, digits, - and _")
                Map<String, OperatorSpec> operators,
        @Key(
                        about =
                                "How messages that are not delivered fail: the share of each status code; adds up to 100%.",
                        or = "{ 'MK:0001': 45%, 'MK:0010': 25%, 'MK:0115': 15%, 'MI:0024': 15% }",
                        min = "1",
                        pattern = "[!-~]{1,16}",
                        expected =
                                "a status code such as \"MK:0001\": 1 to 16 printable ASCII characters without spaces")
                Map<String, Share> failures,
        @Key(about = "What happens to receipts on their way back.", or = "{}") ReceiptsSpec receipts,
        @Key(about = "How receipts and subscribers' messages are kept and repeated.", or = "{}") OutboxSpec outbox,
        @Key(about = "What simulated subscribers send back.", or = "{}") RepliesSpec replies,
        @Key(about = "What subscribers send of their own accord; nothing if there is none.", or = "[]") List<MoSpec> mo,
        @Key(about = "Scheduled changes in the carrier's behaviour.", or = "[]") List<IncidentSpec> incidents,
        @Key(about = "When messages are tried again whose subscriber could not be reached.", or = "{}")
                RetriesSpec retries,
        @Key(about = "How long messages are tried before they expire.", or = "{}") ValiditySpec validity,
        @Key(
                        about =
                                "How many of the messages of each account that have ended, or that nobody waits for, query_sm still"
                                        + " finds; older ones are forgotten.",
                        or = "100000",
                        min = "0",
                        max = "10000000")
                int memory,
        @Key(
                        about =
                                "Distribution lists that submit_multi may name: the numbers behind each name, in international form.",
                        or = "{}",
                        pattern = "[!-~]{1,20}",
                        expected = "a name of 1 to 20 printable ASCII characters without spaces")
                Map<String, List<String>> distributionLists,
        @Key(about = "The people behind the numbers.", or = "{}") SubscribersSpec subscribers,
        @Key(
                        about =
                                "How busy the networks are in each hour of the day, from 00:00: 24 numbers, 1 is usual. Delays"
                                        + " are multiplied by it, throughputs of operators divided. Always 1 if absent.",
                        or = "[]")
                List<Double> load,
        @Key(
                        about =
                                "What the codes of `failures` and incidents mean: whether another try may succeed, and in which state a"
                                        + " message ends. If absent, each is final and ends as UNDELIV.")
                Optional<TextFile> failureCodes,
        @Key(
                        about =
                                "Number ranges of operators that have no `numbers`, a line for each such as `acme 447911xxxxxx"
                                        + " 447912xxxxxx`. Those of China if absent.")
                Optional<TextFile> numbersFile,
        @Key(about = "Limits on connections.", or = "{}") ConnectionsSpec connections,
        @Key(about = "Serve TLS instead of plain TCP. Not used in virtual time.") Optional<TlsSpec> tls,
        @Key(about = "What goes wrong on the wire.", or = "[]") List<FaultSpec> faults,
        @Key(
                        about =
                                "Share of submissions refused by chance with each status: { ESME_RSYSERR: 0.1%, 0x412: 1% }.",
                        or = "{}",
                        pattern = StatusCode.PATTERN,
                        expected = "a status such as ESME_RTHROTTLED or 0x58")
                Map<String, Share> errors,
        @Key(about = "How submissions are answered.", or = "{}") ResponsesSpec responses,
        @Key(about = "What the carrier stops on its own account.", or = "{}") FiltersSpec filters,
        @Key(about = "Stops messages of a sender to subscribers who have asked it for none; nobody does if absent.")
                Optional<OptOutsSpec> optOuts,
        @Key(about = "What happens to single segments of longer messages.", or = "{}") SegmentsSpec segments,
        @Key(about = "What the carrier is told to do with single messages.", or = "{}") DirectionsSpec directions) {

    public CarrierSpec {
        accounts = List.copyOf(accounts);
        operators = Ordered.copyOf(operators);
        failures = Ordered.copyOf(failures);
        mo = List.copyOf(mo);
        incidents = List.copyOf(incidents);
        faults = List.copyOf(faults);
        errors = Ordered.copyOf(errors);
        distributionLists = Ordered.copyOf(distributionLists);
        load = List.copyOf(load);
    }

    /** The number ranges of the operators, whose indexes follow the order of the file. */
    public NumberPlan numberPlan() {
        Map<String, List<String>> ranges = new LinkedHashMap<>();
        operators.forEach((name, operator) -> ranges.put(name, operator.numbers()));
        return NumberPlan.of(ranges, knownRanges(numbersFile));
    }

    /**
     * The ranges of a file, without one the built-in ones.
     *
     * @throws LineException if a line of the file makes no sense
     */
    public static Map<String, List<String>> knownRanges(Optional<TextFile> file) {
        return file.filter(replacement -> !replacement.isBuiltIn())
                .map(replacement -> RangesFile.read(replacement.text()))
                .orElseGet(NumberPlan::builtInRanges);
    }
}
