package org.smppassay.driver;

import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.test.NetworksPlan;
import org.smppassay.scenario.value.VendorTag;

/** What is known of the networks that serve numbers: from a file, and from receipts. Immutable. */
final class ServingNetworks {
    private static final int LONGEST_CODE = 20;

    private final NetworksPlan plan;
    private final Optional<NumberTable> file;
    private final List<String> names;

    ServingNetworks(NetworksPlan plan) {
        this.plan = plan;
        this.file = plan.file().map(NetworksPlan::numbersIn);
        this.names = plan.file().map(NetworksPlan::networksIn).orElse(List.of());
    }

    /** The network that the file knows for a number; empty if it knows none. */
    String of(String number) {
        if (file.isEmpty()) {
            return "";
        }
        int word = file.get().indexOf(NumberTable.valueOf(number));
        return word == NumberTable.NOTHING ? "" : names.get(word);
    }

    /** The network that a receipt names; empty if it names none. */
    String namedIn(BaseSm<?> receipt) {
        Optional<VendorTag> tag = plan.tlv();
        Tlv parameter =
                tag.isEmpty() ? null : receipt.getOptionalParameter(tag.get().value());
        byte[] octets = parameter == null ? null : parameter.getValue();
        return octets == null ? "" : name(new String(octets, StandardCharsets.ISO_8859_1));
    }

    /** A C-octet string, with its terminating zero or without. What can't be a code names nothing. */
    private String name(String octets) {
        int end = octets.indexOf('\0');
        String code = (end < 0 ? octets : octets.substring(0, end)).strip();
        boolean readable =
                !code.isEmpty() && code.length() <= LONGEST_CODE && code.chars().allMatch(c -> c > ' ' && c <= '~');
        return readable ? plan.name(code) : "";
    }
}
