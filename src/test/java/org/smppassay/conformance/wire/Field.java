package org.smppassay.conformance.wire;

import java.util.Optional;

/**
 * A parameter's place in a PDU.
 *
 * @param name as the standard writes it
 * @param kind how it is written
 * @param size octets of an integer; most octets of a C-octet string, its zero included; else 0
 * @param countedBy the field that says how long or how many it is; empty if none does
 * @param ordinary what an ordinary client writes, as in a script
 */
public record Field(String name, Kind kind, int size, String countedBy, Optional<String> ordinary) {
    /** How a parameter is written on the wire. */
    public enum Kind {
        INTEGER,
        C_STRING,
        OCTETS,
        DESTINATIONS,
        FAILURES
    }

    /** Reads {@code name:type=ordinary}, the last part optional. */
    static Field parse(String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=', colon);
        String type = equals < 0 ? text.substring(colon + 1) : text.substring(colon + 1, equals);
        return typed(
                text.substring(0, colon),
                type,
                equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1)));
    }

    static Field typed(String name, String type, Optional<String> ordinary) {
        if (type.equals("octets")) {
            return new Field(name, Kind.OCTETS, 0, "", ordinary);
        }
        int open = type.indexOf('(');
        if (open >= 0) {
            String counter = type.substring(open + 1, type.length() - 1);
            return new Field(name, counted(type.substring(0, open)), 0, counter, ordinary);
        }
        Kind kind = type.charAt(0) == 'u' ? Kind.INTEGER : Kind.C_STRING;
        return new Field(name, kind, Integer.parseInt(type.substring(1)), "", ordinary);
    }

    private static Kind counted(String type) {
        return switch (type) {
            case "o" -> Kind.OCTETS;
            case "dests" -> Kind.DESTINATIONS;
            case "failed" -> Kind.FAILURES;
            default -> throw new IllegalArgumentException("no type of a field: " + type);
        };
    }
}
