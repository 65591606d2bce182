package org.smppassay.scenario.carrier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;

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
        @Key(about = "Scheduled changes in the carrier's behaviour.", or = "[]") List<IncidentSpec> incidents) {

    public CarrierSpec {
        accounts = List.copyOf(accounts);
        operators = Ordered.copyOf(operators);
        failures = Ordered.copyOf(failures);
        mo = List.copyOf(mo);
        incidents = List.copyOf(incidents);
    }

    /** The number ranges of the operators, whose indexes follow the order of the file. */
    public NumberPlan numberPlan() {
        Map<String, List<String>> ranges = new LinkedHashMap<>();
        operators.forEach((name, operator) -> ranges.put(name, operator.numbers()));
        return NumberPlan.of(ranges);
    }
}
