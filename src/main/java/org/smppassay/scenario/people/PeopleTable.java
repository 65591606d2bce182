package org.smppassay.scenario.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.scenario.value.Share;

/**
 * People in the order of their file, some 25 octets each beside the texts of their fields. Immutable, for any thread.
 */
public final class PeopleTable {
    private static final char SEPARATOR = '\n';
    private static final int OPTED_OUT = 8;
    private static final PersonRole[] ROLES = PersonRole.values();

    private final int size;
    private final long[] numbers;
    private final int[] lines;
    private final short[] operators;
    private final short[] networks;
    private final byte[] marks;
    private final List<String> names;
    private final List<String> fields;
    private final byte[] texts;
    /** Where the texts of each row begin. */
    private final int[] starts;

    private final List<String> longest;

    private PeopleTable(Builder rows) {
        this.size = rows.size;
        this.numbers = Arrays.copyOf(rows.numbers, size);
        this.lines = Arrays.copyOf(rows.lines, size);
        this.operators = Arrays.copyOf(rows.operators, size);
        this.networks = Arrays.copyOf(rows.networks, size);
        this.marks = Arrays.copyOf(rows.marks, size);
        this.names = List.copyOf(rows.names.keySet());
        this.fields = rows.fields;
        this.texts = Arrays.copyOf(rows.texts, rows.textOctets);
        this.starts = Arrays.copyOf(rows.starts, size + 1);
        this.starts[size] = rows.textOctets;
        this.longest = List.of(rows.longest);
    }

    public int size() {
        return size;
    }

    /** A row's number as a value, as {@link org.smppassay.numbering.NumberTable#valueOf} reads it. */
    public long numberValue(int row) {
        return numbers[row];
    }

    /** A row's number in international form without plus. */
    public String number(int row) {
        return Long.toString(numbers[row]);
    }

    /** The line in which a row begins, from 1. */
    public int line(int row) {
        return lines[row];
    }

    /** The operator that the file names; empty if it names none. */
    public String operator(int row) {
        return names.get(operators[row]);
    }

    /** The serving network that the file names; empty if it names none. */
    public String network(int row) {
        return names.get(networks[row]);
    }

    public PersonRole role(int row) {
        return ROLES[marks[row] & (OPTED_OUT - 1)];
    }

    /** True if the file says that this person wants nothing more. */
    public boolean optedOut(int row) {
        return (marks[row] & OPTED_OUT) != 0;
    }

    /** The share of each operator that the file names, in the order of their first rows. */
    public Map<String, Share> shares() {
        int[] counts = new int[names.size()];
        for (int row = 0; row < size; row++) {
            counts[operators[row]]++;
        }
        Map<String, Share> shares = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && !names.get(i).isEmpty()) {
                shares.put(names.get(i), new Share((double) counts[i] / size));
            }
        }
        return shares;
    }

    /** Names of the columns that are for texts. */
    public List<String> fields() {
        return fields;
    }

    /** What a row has in these columns, in their order. */
    public List<String> values(int row) {
        String joined = new String(texts, starts[row], starts[row + 1] - starts[row], StandardCharsets.UTF_8);
        return fields.isEmpty() ? List.of() : List.of(joined.split(String.valueOf(SEPARATOR), -1));
    }

    /** The longest text in each of these columns. */
    public List<String> longest() {
        return longest;
    }

    /** Gathers rows. Confined to the thread that reads. */
    static final class Builder {
        private final List<String> fields;
        private final Map<String, Short> names = new LinkedHashMap<>();
        private final String[] longest;
        private long[] numbers = new long[1024];
        private int[] lines = new int[1024];
        private short[] operators = new short[1024];
        private short[] networks = new short[1024];
        private byte[] marks = new byte[1024];
        private int[] starts = new int[1024];
        private byte[] texts = new byte[1024];
        private int textOctets;
        private int size;

        Builder(List<String> fields) {
            this.fields = List.copyOf(fields);
            this.longest = new String[fields.size()];
            Arrays.fill(longest, "");
            names.put("", (short) 0);
        }

        /** An index for a name of an operator or network; -1 if there are too many. */
        short index(String name) {
            Short known = names.get(name);
            if (known == null && names.size() > PeopleReader.MOST_NAMES) {
                return -1;
            }
            return known == null ? added(name) : known;
        }

        private short added(String name) {
            short index = (short) names.size();
            names.put(name, index);
            return index;
        }

        @SuppressWarnings("EnumOrdinal") // packed and unpacked by this class alone, never written down
        void add(long number, int line, short operator, short network, PersonRole role, boolean optedOut) {
            if (size == numbers.length) {
                grow();
            }
            numbers[size] = number;
            lines[size] = line;
            operators[size] = operator;
            networks[size] = network;
            marks[size] = (byte) (role.ordinal() | (optedOut ? OPTED_OUT : 0));
            starts[size] = textOctets;
            size++;
        }

        /** The texts of the row that was added last, in the order of the columns. */
        void texts(List<String> values) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).length() > longest[i].length()) {
                    longest[i] = values.get(i);
                }
            }
            byte[] octets = String.join(String.valueOf(SEPARATOR), values).getBytes(StandardCharsets.UTF_8);
            if (textOctets + octets.length > texts.length) {
                texts = Arrays.copyOf(texts, Math.max(texts.length * 2, textOctets + octets.length));
            }
            System.arraycopy(octets, 0, texts, textOctets, octets.length);
            textOctets += octets.length;
        }

        private void grow() {
            int larger = size * 2;
            numbers = Arrays.copyOf(numbers, larger);
            lines = Arrays.copyOf(lines, larger);
            operators = Arrays.copyOf(operators, larger);
            networks = Arrays.copyOf(networks, larger);
            marks = Arrays.copyOf(marks, larger);
            starts = Arrays.copyOf(starts, larger);
        }

        /** The pairs of rows that have the same number, the later one first, in the order of the file. */
        List<int[]> repeated() {
            long[] sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            Map<Long, Integer> first = new LinkedHashMap<>();
            for (int i = 1; i < size; i++) {
                if (sorted[i] == sorted[i - 1]) {
                    first.put(sorted[i], -1);
                }
            }
            List<int[]> pairs = new ArrayList<>();
            for (int row = 0; row < size && !first.isEmpty(); row++) {
                Integer before = first.get(numbers[row]);
                if (before != null && before >= 0) {
                    pairs.add(new int[] {lines[row], lines[before]});
                } else if (before != null) {
                    first.put(numbers[row], row);
                }
            }
            return pairs;
        }

        PeopleTable build() {
            return new PeopleTable(this);
        }
    }
}
