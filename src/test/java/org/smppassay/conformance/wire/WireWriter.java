package org.smppassay.conformance.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes PDUs as told, sound or not: nothing is checked, and counters may lie. */
public final class WireWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private WireWriter() {}

    /**
     * The octets of a PDU with the right command_length.
     *
     * @param values parameters as in {@link WirePdu#fields()}; a counter that is absent is counted
     */
    public static byte[] write(
            Command command, int status, int sequence, Map<String, Object> values, List<WireTlv> tlvs) {
        WireWriter writer = new WireWriter();
        for (Field field : command.fields()) {
            writer.put(field, valueOf(field, command, values));
        }
        for (WireTlv tlv : tlvs) {
            writer.integer(tlv.tag(), 2);
            writer.integer(tlv.octets().length, 2);
            writer.out.writeBytes(tlv.octets());
        }
        byte[] body = writer.out.toByteArray();
        return ByteBuffer.allocate(16 + body.length)
                .putInt(16 + body.length)
                .putInt(command.id())
                .putInt(status)
                .putInt(sequence)
                .put(body)
                .array();
    }

    /** The octets of a TLV's value. */
    public static byte[] tlvValue(Field field, Object value) {
        WireWriter writer = new WireWriter();
        writer.put(field, value);
        return writer.out.toByteArray();
    }

    private static Object valueOf(Field field, Command command, Map<String, Object> values) {
        Object value = values.get(field.name());
        if (value != null) {
            return value;
        }
        for (Field counted : command.fields()) {
            if (counted.countedBy().equals(field.name())) {
                return (long) size(values.get(counted.name()));
            }
        }
        throw new IllegalArgumentException(command.name() + " needs " + field.name());
    }

    private static int size(@Nullable Object counted) {
        if (counted instanceof byte[] octets) {
            return octets.length;
        }
        return counted instanceof List<?> list ? list.size() : 0;
    }

    private void put(Field field, Object value) {
        if (value instanceof Long number) {
            integer(number, field.size());
        } else if (value instanceof String text) {
            cString(text);
        } else if (value instanceof byte[] octets) {
            out.writeBytes(octets);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> entry(field.kind(), item.toString()));
        }
    }

    private void integer(long value, int size) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            out.write((int) (value >> shift));
        }
    }

    private void cString(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.write(0);
    }

    private void entry(Field.Kind kind, String text) {
        String[] parts = text.split(":", -1);
        if (kind == Field.Kind.DESTINATIONS) {
            integer(Integer.parseInt(parts[0]), 1);
            if (parts.length == 2) {
                cString(parts[1]);
            } else {
                address(parts, 1);
            }
        } else {
            address(parts, 0);
            integer(Long.decode(parts[3]), 4);
        }
    }

    private void address(String[] parts, int from) {
        integer(Integer.parseInt(parts[from]), 1);
        integer(Integer.parseInt(parts[from + 1]), 1);
        cString(parts[from + 2]);
    }
}
