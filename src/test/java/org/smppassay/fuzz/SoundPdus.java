package org.smppassay.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.smppassay.conformance.wire.Command;
import org.smppassay.conformance.wire.Field;
import org.smppassay.conformance.wire.Standard;
import org.smppassay.conformance.wire.WireTlv;
import org.smppassay.conformance.wire.WireWriter;

/** PDUs of all commands that can be read, with ordinary values, bold ones, and any TLVs. A pure function of its random numbers. */
final class SoundPdus {
    private static final int BOLDNESS_PERCENT = 15;
    private static final int MOST_TLVS = 4;
    private static final int LONGEST_TLV = 300;

    private static final List<String> TIMES = List.of(
            "", "", "000000000005000R", "000000010000000R", "250616000100032+", "991231235959948-", "260230250000000R");

    private final Random random;
    private final List<String> messageIds = new ArrayList<>();

    SoundPdus(Random random) {
        this.random = random;
    }

    /** A message that was accepted may be spoken of later. */
    void remember(String messageId) {
        if (messageIds.size() > 50) {
            messageIds.remove(random.nextInt(messageIds.size()));
        }
        messageIds.add(messageId);
    }

    byte[] any(int sequence) {
        List<Command> all = Standard.commands();
        return of(all.get(random.nextInt(all.size())), sequence);
    }

    byte[] of(String command, int sequence) {
        return of(Standard.command(command).orElseThrow(), sequence);
    }

    private byte[] of(Command command, int sequence) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : command.fields()) {
            if (field.ordinary().isPresent() || !field.countedBy().isEmpty()) {
                values.put(field.name(), value(command, field));
            }
        }
        List<WireTlv> tlvs = new ArrayList<>();
        for (int i = random.nextInt(MOST_TLVS + 1); i > 0 && !command.fields().isEmpty(); i--) {
            tlvs.add(tlv());
        }
        return WireWriter.write(command, 0, sequence, values, tlvs);
    }

    /** A bind that is let in. */
    byte[] bind(int sequence) {
        List<String> types = List.of("bind_transmitter", "bind_receiver", "bind_transceiver", "bind_transceiver");
        Command command =
                Standard.command(types.get(random.nextInt(types.size()))).orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        command.fields().forEach(field -> values.put(field.name(), ordinary(field)));
        return WireWriter.write(command, 0, sequence, values, List.of());
    }

    private Object value(Command command, Field field) {
        if (command.name().startsWith("bind") || random.nextInt(100) >= BOLDNESS_PERCENT) {
            return usual(field);
        }
        return bold(field);
    }

    private Object usual(Field field) {
        if (field.name().equals("message_id") && !messageIds.isEmpty()) {
            return messageIds.get(random.nextInt(messageIds.size()));
        }
        if (field.name().equals("registered_delivery")) {
            return (long) random.nextInt(4);
        }
        return field.name().endsWith("destination_addr") ? subscriber() : ordinary(field);
    }

    private Object ordinary(Field field) {
        String text = field.ordinary().orElse("");
        return switch (field.kind()) {
            case INTEGER -> Long.decode(text);
            case C_STRING -> text;
            case OCTETS -> text.getBytes(StandardCharsets.ISO_8859_1);
            case DESTINATIONS -> destinations(random.nextInt(4));
            case FAILURES -> List.of();
        };
    }

    /** What is within the limits of its type, and unusual. */
    private Object bold(Field field) {
        return switch (field.kind()) {
            case INTEGER -> (long) random.nextInt(256);
            case C_STRING -> field.size() == 17 ? TIMES.get(random.nextInt(TIMES.size())) : text(field.size() - 1);
            case OCTETS -> octets(random.nextInt(255));
            case DESTINATIONS -> destinations(random.nextInt(255));
            case FAILURES -> List.of("1:1:123:11");
        };
    }

    private List<String> destinations(int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(random.nextInt(10) == 0 ? "2:" + text(20) : "1:1:1:" + subscriber());
        }
        return all;
    }

    private String subscriber() {
        return "861380000" + (1000 + random.nextInt(20));
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            char c = (char) (1 + random.nextInt(255));
            text.append(c == ':' || c == ',' ? '.' : c);
        }
        return text.toString();
    }

    private WireTlv tlv() {
        List<Integer> tags = Standard.tags();
        int tag = random.nextInt(3) == 0 ? random.nextInt(0x10000) : tags.get(random.nextInt(tags.size()));
        Field field = Standard.tlv(tag);
        Object value = field.kind() == Field.Kind.OCTETS ? octets(random.nextInt(LONGEST_TLV)) : bold(field);
        return new WireTlv(tag, WireWriter.tlvValue(field, value));
    }

    private byte[] octets(int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }
}
