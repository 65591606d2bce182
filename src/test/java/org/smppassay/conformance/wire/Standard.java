package org.smppassay.conformance.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands and TLVs that the standard defines, from {@code commands.txt} and {@code tlvs.txt}. Immutable. */
public final class Standard {
    private static final Map<Integer, Command> BY_ID = new LinkedHashMap<>();
    private static final Map<String, Command> BY_NAME = new LinkedHashMap<>();
    private static final Map<Integer, Field> TLVS = new LinkedHashMap<>();
    private static final Map<String, Integer> TAGS = new LinkedHashMap<>();

    static {
        for (String[] words : rows("commands.txt")) {
            List<Field> fields = new ArrayList<>();
            for (int i = 2; i < words.length; i++) {
                fields.add(Field.parse(words[i]));
            }
            Command command = new Command(Long.decode(words[0]).intValue(), words[1], fields);
            BY_ID.put(command.id(), command);
            BY_NAME.put(command.name(), command);
        }
        for (String[] words : rows("tlvs.txt")) {
            int tag = Integer.decode(words[0]);
            TLVS.put(tag, Field.typed(words[1], words[2], Optional.empty()));
            TAGS.put(words[1], tag);
        }
    }

    private Standard() {}

    /** All commands, in the order of the table. */
    public static List<Command> commands() {
        return List.copyOf(BY_ID.values());
    }

    public static Optional<Command> command(int id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public static Optional<Command> command(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The response that belongs to a request; empty if there is none. */
    public static Optional<Command> responseTo(Command request) {
        return request.isResponse() ? Optional.empty() : command(request.responseId());
    }

    /** All tags, in the order of the table. */
    public static List<Integer> tags() {
        return List.copyOf(TLVS.keySet());
    }

    /** What the standard says of a TLV; any octets if it says nothing. */
    public static Field tlv(int tag) {
        Field known = TLVS.get(tag);
        return known == null ? Field.typed(String.format("0x%04X", tag), "octets", Optional.empty()) : known;
    }

    /**
     * The tag of a TLV that is named, or written as a number.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static int tag(String name) {
        Integer tag = TAGS.get(name);
        if (tag != null) {
            return tag;
        }
        if (!name.matches("0x[0-9A-Fa-f]{4}")) {
            throw new IllegalArgumentException("no TLV is called " + name + "; others are written as 0x1400");
        }
        return Integer.decode(name);
    }

    private static List<String[]> rows(String table) {
        try (InputStream in = Standard.class.getResourceAsStream("/conformance/" + table)) {
            if (in == null) {
                throw new IllegalStateException(table + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split(" +"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
