package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smppassay.numbering.NetworkCodes;
import org.smppassay.scenario.carrier.CarrierSpec;

/** How receipts name the serving network, if they do. Immutable. */
final class NetworkNames {
    private final Map<String, Tlv> byOperator = new HashMap<>();

    NetworkNames(CarrierSpec spec) {
        spec.receipts().networkTlv().ifPresent(tag -> spec.operators().forEach((name, operator) -> operator.mccmnc()
                .or(() -> NetworkCodes.codeOf(name))
                .ifPresent(code -> byOperator.put(name, tlv(tag.value(), code)))));
    }

    private static Tlv tlv(short tag, String code) {
        return new Tlv(tag, code.getBytes(StandardCharsets.US_ASCII));
    }

    /** The parameter; null if receipts of messages to this operator have none, and if no operator was asked. */
    @Nullable
    Tlv tlv(String operator) {
        return byOperator.get(operator);
    }
}
