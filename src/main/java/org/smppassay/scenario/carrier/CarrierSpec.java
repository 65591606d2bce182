package org.smppassay.scenario.carrier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.StatusCode;

/**
 * The simulated carrier.
 *
 * @param accounts who may bind; at least one, each system id once
 * @param operators serving networks by name, in the order of the file; at least one
 * @param failures how messages that are not delivered fail: share of each status code; adds up to 100%
 * @param receipts what happens to receipts on their way back
 * @param replies what simulated subscribers send back
 * @param incidents scheduled changes, in the order of the file
 * @param errors share of submissions refused with each status; adds up to at most 100%
 * @param responses how submissions are answered
 * @param filters what the carrier stops on its own account
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
        @Key(about = "What simulated subscribers send back.", or = "{}") RepliesSpec replies,
        @Key(about = "Scheduled changes in the carrier's behaviour.", or = "[]") List<IncidentSpec> incidents,
        @Key(
                        about =
                                "Share of submissions refused by chance with each status: { ESME_RSYSERR: 0.1%, 0x412: 1% }.",
                        or = "{}",
                        pattern = StatusCode.PATTERN,
                        expected = "a status such as ESME_RTHROTTLED or 0x58")
                Map<String, Share> errors,
        @Key(about = "How submissions are answered.", or = "{}") ResponsesSpec responses,
        @Key(about = "What the carrier stops on its own account.", or = "{}") FiltersSpec filters,
        @Key(about = "What the carrier is told to do with single messages.", or = "{}") DirectionsSpec directions) {

    public CarrierSpec {
        accounts = List.copyOf(accounts);
        operators = Ordered.copyOf(operators);
        failures = Ordered.copyOf(failures);
        incidents = List.copyOf(incidents);
        errors = Ordered.copyOf(errors);
    }

    /** The number ranges of the operators, whose indexes follow the order of the file. */
    public NumberPlan numberPlan() {
        Map<String, List<String>> ranges = new LinkedHashMap<>();
        operators.forEach((name, operator) -> ranges.put(name, operator.numbers()));
        return NumberPlan.of(ranges);
    }
}
