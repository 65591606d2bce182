package org.smppassay.conformance.script;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.conformance.wire.Command;
import org.smppassay.conformance.wire.Field;
import org.smppassay.conformance.wire.Standard;
import org.smppassay.conformance.wire.WireTlv;
import org.smppassay.conformance.wire.WireWriter;

/** A template filled in: the PDU an ordinary client would send, but for what the script says. */
final class Outgoing {
    private final Template template;
    private final Scope scope;

    Outgoing(Template template, Scope scope) {
        this.template = template;
        this.scope = scope;
    }

    /** The sequence number that the script sets. */
    Optional<Integer> sequence() {
        return header("sequence").map(text -> Long.decode(text).intValue());
    }

    byte[] octets(int sequence) {
        Command command = template.command();
        int status = header("status").map(text -> Long.decode(text).intValue()).orElse(0);
        byte[] frame = maimed(WireWriter.write(command, status, sequence, values(), tlvs()));
        int length = header("length").map(text -> Long.decode(text).intValue()).orElse(frame.length);
        ByteBuffer.wrap(frame).putInt(length);
        return frame;
    }

    private byte[] maimed(byte[] frame) {
        int cut = header("cut").map(Integer::parseInt).orElse(0);
        byte[] append = header("append").map(Outgoing::octets).orElse(new byte[0]);
        byte[] maimed = Arrays.copyOf(frame, frame.length - cut + append.length);
        System.arraycopy(append, 0, maimed, frame.length - cut, append.length);
        return maimed;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : template.command().fields()) {
            Value value = template.fields().get(field.name());
            Optional<String> text = value == null ? field.ordinary() : Optional.of(value.text(scope));
            text.ifPresent(set -> values.put(field.name(), typed(field, set)));
        }
        return values;
    }

    private List<WireTlv> tlvs() {
        List<WireTlv> tlvs = new ArrayList<>();
        for (Template.TlvValue tlv : template.tlvs()) {
            Field field = Standard.tlv(tlv.tag());
            String text = tlv.value().text(scope);
            boolean raw = tlv.value().raw();
            tlvs.add(new WireTlv(tlv.tag(), raw ? octets(text) : WireWriter.tlvValue(field, typed(field, text))));
        }
        return tlvs;
    }

    private static Object typed(Field field, String text) {
        return switch (field.kind()) {
            case INTEGER -> Long.decode(text);
            case C_STRING -> text;
            case OCTETS -> octets(text);
            case DESTINATIONS, FAILURES -> text.isEmpty() ? List.of() : List.of(text.split(","));
        };
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(template.header().get(name)).map(value -> value.text(scope));
    }

    static byte[] octets(Value value, Scope scope) {
        return octets(value.text(scope));
    }

    private static byte[] octets(String text) {
        if (text.chars().anyMatch(c -> c > 0xFF)) {
            throw new IllegalArgumentException("not Latin-1; ucs2:\"...\" writes other characters: " + text);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String latin1(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    static long number(byte[] octets) {
        long number = 0;
        for (byte octet : octets) {
            number = number << 8 | (octet & 0xFF);
        }
        return number;
    }

    /** A field's value as text. */
    static String text(Object value) {
        if (value instanceof byte[] octets) {
            return latin1(octets);
        }
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(Object::toString).toList());
        }
        return value.toString();
    }
}
