package org.smppassay.conformance.wire;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A PDU by the standard's names.
 *
 * @param command what it is
 * @param length command_length
 * @param status command_status
 * @param sequence sequence_number
 * @param fields mandatory parameters in their order: Long for integers, String for C-octet strings (Latin-1), byte[] for
 *     octet strings, List of String for destinations and failures; none if a response of an error has no body
 * @param tlvs optional parameters in their order
 */
public record WirePdu(
        Command command, int length, int status, int sequence, Map<String, Object> fields, List<WireTlv> tlvs) {
    public WirePdu {
        fields = new LinkedHashMap<>(fields);
        tlvs = List.copyOf(tlvs);
    }

    /** The first TLV of a tag. */
    public Optional<WireTlv> tlv(int tag) {
        return tlvs.stream().filter(tlv -> tlv.tag() == tag).findFirst();
    }

    /** As a script would write it. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        words.add(command.name());
        words.add(String.format(Locale.ROOT, "status=0x%02X sequence=%d length=%d", status, sequence, length));
        fields.forEach((name, value) -> words.add(name + "=" + shown(value)));
        tlvs.forEach(tlv -> words.add("tlv " + Standard.tlv(tlv.tag()).name() + "=" + shown(tlv.octets())));
        return String.join(" ", words);
    }

    private static String shown(Object value) {
        if (value instanceof byte[] octets) {
            return printable(octets)
                    ? '"' + WireReader.latin1(octets) + '"'
                    : "hex:" + HexFormat.of().formatHex(octets);
        }
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }

    private static boolean printable(byte[] octets) {
        for (byte octet : octets) {
            if (octet < ' ' || octet > '~') {
                return false;
            }
        }
        return octets.length > 0;
    }
}
