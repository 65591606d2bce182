package org.smppassay.scenario.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.people.PeopleFile.RowProblem;
import org.smppassay.scenario.value.NamedFile;
import org.smppassay.scenario.value.ValueFormatException;

/**
 * Reads a CSV file of people: UTF-8, a header, commas. The column {@code number} is needed; {@code operator}, {@code network},
 * {@code role} and {@code opted_out} have a meaning; all others are fields for texts. Confined to one thread.
 */
public final class PeopleReader {
    /** Problems that are told; more are only counted. */
    public static final int MOST_PROBLEMS = 100;

    static final int MOST_NAMES = 10_000;
    private static final int MOST_ROWS = 20_000_000;
    private static final int LONGEST_FIELD = 1000;
    private static final long LEAST_NUMBER = 10_000;

    private final List<RowProblem> problems = new ArrayList<>();
    private long moreProblems;

    private PeopleReader() {}

    /**
     * Reads the whole file. What is wrong with single rows is noted in the answer.
     *
     * @param name as problems name it
     * @throws ValueFormatException if it can't be read, or is no such table
     */
    public static PeopleFile read(NamedFile file, String name) {
        return new PeopleReader().readAll(file, name);
    }

    private PeopleFile readAll(NamedFile file, String name) {
        if (!file.readable()) {
            throw new ValueFormatException("expected a file, found no file '" + name + "'");
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest);
                BufferedReader text =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            PeopleTable people = table(csv, name);
            in.transferTo(OutputStream.nullOutputStream());
            String hash = HexFormat.of().formatHex(digest.digest());
            return new PeopleFile(file, name, hash, people, problems, moreProblems);
        } catch (CharacterCodingException e) {
            throw notDecoded(name);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notDecoded(name) : unreadable(name, e);
        } catch (CsvParseException e) {
            throw new ValueFormatException("'" + name + "' is no CSV file that can be read: " + e.getMessage());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private PeopleTable table(CsvReader<CsvRecord> csv, String name) {
        Iterator<CsvRecord> records = csv.iterator();
        if (!records.hasNext()) {
            throw new ValueFormatException("expected a first line with the names of columns in '" + name + "'");
        }
        PeopleColumns columns = PeopleColumns.of(records.next().getFields(), name);
        PeopleTable.Builder rows = new PeopleTable.Builder(columns.fields());
        for (long read = 0; records.hasNext(); read++) {
            if (read == MOST_ROWS) {
                throw new ValueFormatException("'" + name + "' has more than " + MOST_ROWS + " rows");
            }
            row(records.next(), columns, rows);
        }
        for (int[] pair : rows.repeated()) {
            problem(pair[0], "column 'number': it is the number of line " + pair[1]);
        }
        return rows.build();
    }

    private void row(CsvRecord csv, PeopleColumns columns, PeopleTable.Builder rows) {
        int line = (int) csv.getStartingLineNumber();
        if (csv.getFieldCount() == 1 && csv.getField(0).isBlank()) {
            return;
        }
        if (csv.getFieldCount() != columns.count()) {
            problem(line, "expected " + columns.count() + " fields as in the header, found " + csv.getFieldCount());
            return;
        }
        int before = problems.size();
        long number = NumberTable.valueOf(csv.getField(columns.number()).strip());
        if (number < LEAST_NUMBER) {
            problem(line, "column 'number': expected a number in international form, 5 to 15 digits");
        }
        short operator = named(rows, columns.operator(csv), line, "operator");
        short network = named(rows, columns.network(csv), line, "network");
        PersonRole role = role(columns.role(csv), line);
        boolean optedOut = truth(columns.optedOut(csv), line);
        List<String> values = values(csv, columns, line);
        if (problems.size() == before && moreProblems == 0) {
            rows.add(number, line, operator, network, role, optedOut);
            rows.texts(values);
        }
    }

    private short named(PeopleTable.Builder rows, String name, int line, String column) {
        short index = name.length() > 64 ? -1 : rows.index(name);
        if (index < 0) {
            problem(line, "column '" + column + "': expected a name of at most 64 characters, and few of them");
        }
        return index;
    }

    private PersonRole role(String text, int line) {
        return switch (text) {
            case "", "subscriber" -> PersonRole.SUBSCRIBER;
            case "panel" -> PersonRole.PANEL;
            case "canary" -> PersonRole.CANARY;
            default -> {
                problem(line, "column 'role': expected subscriber, panel or canary, found '" + text + "'");
                yield PersonRole.SUBSCRIBER;
            }
        };
    }

    private boolean truth(String text, int line) {
        boolean yes = text.equals("true") || text.equals("yes") || text.equals("1");
        boolean no = text.isEmpty() || text.equals("false") || text.equals("no") || text.equals("0");
        if (!yes && !no) {
            problem(line, "column 'opted_out': expected true or false, found '" + text + "'");
        }
        return yes;
    }

    private List<String> values(CsvRecord csv, PeopleColumns columns, int line) {
        List<String> values = columns.values(csv);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).length() > LONGEST_FIELD || values.get(i).chars().anyMatch(c -> c < ' ')) {
                problem(
                        line,
                        "column '" + columns.fields().get(i) + "': expected at most " + LONGEST_FIELD
                                + " characters, without line breaks");
            }
        }
        return values;
    }

    private void problem(int line, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new RowProblem(line, message));
        } else {
            moreProblems++;
        }
    }

    private static ValueFormatException notDecoded(String name) {
        return new ValueFormatException("the file '" + name + "' is not UTF-8");
    }

    private static ValueFormatException unreadable(String name, Exception why) {
        return new ValueFormatException("the file '" + name + "' cannot be read: " + why.getMessage());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
