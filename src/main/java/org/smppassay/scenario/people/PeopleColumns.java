package org.smppassay.scenario.people;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.smppassay.scenario.value.ValueFormatException;

/**
 * Where a file of people has what.
 *
 * @param number index of the column of numbers
 * @param operatorAt index of the column of operators; -1 if there is none, as with the others
 * @param names of all columns
 * @param fieldsAt indexes of the columns that are for texts
 */
record PeopleColumns(
        int number,
        int operatorAt,
        int networkAt,
        int roleAt,
        int optedOutAt,
        List<String> names,
        List<Integer> fieldsAt) {
    private static final Set<String> KNOWN = Set.of("number", "operator", "network", "role", "opted_out");
    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,63}");

    /**
     * Reads a header.
     *
     * @param file as problems name it
     * @throws ValueFormatException if there is no column of numbers, a name is not one, or comes twice
     */
    static PeopleColumns of(List<String> header, String file) {
        List<String> names = new ArrayList<>();
        for (String name : header) {
            boolean first = names.isEmpty();
            names.add((first && name.startsWith("\uFEFF") ? name.substring(1) : name).strip());
        }
        if (!names.contains("number")) {
            throw new ValueFormatException(
                    "expected a column 'number' in line 1 of '" + file + "', found " + String.join(", ", names));
        }
        Set<String> seen = new HashSet<>();
        List<Integer> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!FIELD.matcher(name).matches() || !seen.add(name)) {
                throw new ValueFormatException("expected names of columns in line 1 of '" + file
                        + "' that are letters, digits, _ and -, each once; found '" + name + "'");
            }
            if (!KNOWN.contains(name)) {
                fields.add(i);
            }
        }
        return new PeopleColumns(
                names.indexOf("number"),
                names.indexOf("operator"),
                names.indexOf("network"),
                names.indexOf("role"),
                names.indexOf("opted_out"),
                List.copyOf(names),
                List.copyOf(fields));
    }

    int count() {
        return names.size();
    }

    /** Names of the columns that are for texts. */
    List<String> fields() {
        return fieldsAt.stream().map(names::get).toList();
    }

    List<String> values(CsvRecord csv) {
        return fieldsAt.stream().map(csv::getField).toList();
    }

    String operator(CsvRecord csv) {
        return at(operatorAt, csv);
    }

    String network(CsvRecord csv) {
        return at(networkAt, csv);
    }

    String role(CsvRecord csv) {
        return at(roleAt, csv);
    }

    String optedOut(CsvRecord csv) {
        return at(optedOutAt, csv);
    }

    private static String at(int index, CsvRecord csv) {
        return index < 0 ? "" : csv.getField(index).strip();
    }
}
