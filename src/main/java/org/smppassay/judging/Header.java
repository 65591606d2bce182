package org.smppassay.judging;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which field of a file tells what. Immutable. */
final class Header {
    private static final int ABSENT = -1;

    private final String file;
    private final List<String> names;
    private final Map<Column, Integer> fields = new EnumMap<>(Column.class);

    /**
     * @param named headers that the user has named, for files that have them; an empty one leaves the column out
     */
    Header(String file, List<String> names, Map<Column, String> named) {
        this.file = file;
        this.names = names.stream().map(String::strip).toList();
        List<String> plain = this.names.stream().map(Header::plain).toList();
        for (Column column : Column.values()) {
            int field = field(column, named, plain);
            if (field != ABSENT) {
                fields.put(column, field);
            }
        }
    }

    /** Of several files, only one may call it as the user says. */
    private int field(Column column, Map<Column, String> named, List<String> plain) {
        String name = named.get(column);
        if (name == null) {
            return first(column.names(), plain);
        }
        int field = names.indexOf(name);
        return field != ABSENT || name.isEmpty() ? field : first(column.names(), plain);
    }

    /** A file that knows one kind of time only may call it just that. */
    Header withAnyTimeAs(Column column) {
        int field = first(Column.anyTime(), names.stream().map(Header::plain).toList());
        if (!has(column) && field != ABSENT) {
            fields.put(column, field);
        }
        return this;
    }

    /** As if there were no such column. */
    Header without(Column column) {
        fields.remove(column);
        return this;
    }

    private static int first(List<String> wanted, List<String> names) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(at -> at != ABSENT)
                .findFirst()
                .orElse(ABSENT);
    }

    /** {@code Message ID} and {@code message-id} are {@code message_id}. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    boolean has(Column column) {
        return fields.containsKey(column);
    }

    /** The field of the column, from 0; -1 if the file has none. */
    int field(Column column) {
        return fields.getOrDefault(column, ABSENT);
    }

    /** How the file calls the column. */
    String name(Column column) {
        return has(column) ? names.get(field(column)) : column.key();
    }

    int size() {
        return names.size();
    }

    /** Says so where columns are wanting that the file can't do without. */
    void require(Column... columns) {
        for (Column column : columns) {
            if (!has(column)) {
                throw new UnreadableRowsException(file + ": no column for " + column.key() + "; there are "
                        + names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                        + ". Name it with --column " + column.key() + "=HEADER");
            }
        }
    }

    boolean hasAll(Column... columns) {
        return Arrays.stream(columns).allMatch(this::has);
    }
}
