package org.smppassay.conformance.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads PDUs by the letter: a length that is exceeded, an octet too few or too many is an error. */
public final class WireReader {
    private final ByteBuffer in;

    private WireReader(byte[] frame) {
        in = ByteBuffer.wrap(frame);
    }

    static String latin1(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /** Reads a whole frame. */
    public static WirePdu read(byte[] frame) throws UnreadablePduException {
        try {
            return new WireReader(frame).pdu();
        } catch (UnreadablePduException e) {
            throw new UnreadablePduException(
                    e.getMessage() + " in " + HexFormat.of().formatHex(frame));
        }
    }

    private WirePdu pdu() throws UnreadablePduException {
        int length = in.getInt();
        int id = in.getInt();
        int status = in.getInt();
        int sequence = in.getInt();
        if (length != in.capacity()) {
            throw new UnreadablePduException("command_length " + length + " of " + in.capacity() + " octets");
        }
        Command command = Standard.command(id)
                .orElseThrow(() -> new UnreadablePduException(String.format("unknown command_id 0x%08X", id)));
        Map<String, Object> fields = new LinkedHashMap<>();
        List<WireTlv> tlvs = new ArrayList<>();
        if (in.hasRemaining() || status == 0) {
            for (Field field : command.fields()) {
                fields.put(field.name(), value(field, fields));
            }
            while (in.hasRemaining()) {
                tlvs.add(tlv());
            }
        }
        return new WirePdu(command, length, status, sequence, fields, tlvs);
    }

    private Object value(Field field, Map<String, Object> before) throws UnreadablePduException {
        return switch (field.kind()) {
            case INTEGER -> integer(field.size(), field.name());
            case C_STRING -> cString(field.size(), field.name());
            case OCTETS -> octets(count(field, before), field.name());
            case DESTINATIONS -> destinations(count(field, before));
            case FAILURES -> failures(count(field, before));
        };
    }

    private static int count(Field field, Map<String, Object> before) throws UnreadablePduException {
        if (before.get(field.countedBy()) instanceof Long count) {
            return count.intValue();
        }
        throw new UnreadablePduException("no " + field.countedBy());
    }

    private long integer(int size, String name) throws UnreadablePduException {
        long value = 0;
        for (byte octet : octets(size, name)) {
            value = value << 8 | (octet & 0xFF);
        }
        return value;
    }

    private String cString(int size, String name) throws UnreadablePduException {
        StringBuilder text = new StringBuilder();
        while (in.hasRemaining()) {
            byte octet = in.get();
            if (octet == 0) {
                if (text.length() >= size) {
                    throw new UnreadablePduException(name + " is longer than " + size + " octets: " + text);
                }
                return text.toString();
            }
            text.append((char) (octet & 0xFF));
        }
        throw new UnreadablePduException(name + " has no end");
    }

    private byte[] octets(int count, String name) throws UnreadablePduException {
        if (in.remaining() < count) {
            throw new UnreadablePduException(name + " runs over the end");
        }
        byte[] octets = new byte[count];
        in.get(octets);
        return octets;
    }

    private List<String> destinations(int count) throws UnreadablePduException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(integer(1, "dest_flag") == 1 ? "1:" + address() : "2:" + cString(21, "dl_name"));
        }
        return all;
    }

    private List<String> failures(int count) throws UnreadablePduException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(address() + ":" + integer(4, "error_status_code"));
        }
        return all;
    }

    private String address() throws UnreadablePduException {
        return integer(1, "ton") + ":" + integer(1, "npi") + ":" + cString(21, "address");
    }

    private WireTlv tlv() throws UnreadablePduException {
        int tag = (int) integer(2, "tag of a TLV");
        int length = (int) integer(2, "length of TLV " + tag);
        byte[] octets = octets(length, Standard.tlv(tag).name());
        checkTlv(Standard.tlv(tag), octets);
        return new WireTlv(tag, octets);
    }

    private static void checkTlv(Field known, byte[] octets) throws UnreadablePduException {
        boolean fits =
                switch (known.kind()) {
                    case INTEGER -> octets.length == known.size();
                    case C_STRING ->
                        octets.length >= 1 && octets.length <= known.size() && octets[octets.length - 1] == 0;
                    default -> true;
                };
        if (!fits) {
            throw new UnreadablePduException("TLV " + known.name() + " has an impossible length of " + octets.length);
        }
    }
}
