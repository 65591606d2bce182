package org.smppassay.scenario.carrier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.smppassay.numbering.LineException;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.value.TextFile;

/**
 * Messages from subscribers as a table: a CSV file whose first line names the columns {@code at}, {@code source},
 * {@code destination} and {@code text}, in any order and with others beside them.
 */
public final class MoFile {
    private static final Pattern ADDRESS = Pattern.compile("\\+?[!-~]{1,20}");

    private MoFile() {}

    /**
     * One of them.
     *
     * @param at since the start of the carrier
     */
    public record Row(Duration at, String source, String destination, String text) {}

    /**
     * Reads all of them, the earliest first; of several at the same moment, as in the file.
     *
     * @throws LineException if a line makes no sense
     */
    public static List<Row> read(TextFile file) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file.text())) {
            reader.forEach(line -> rows.add(row(line)));
        } catch (IOException e) {
            throw new AssertionError("a text in memory can be read", e);
        } catch (CsvParseException e) {
            throw new LineException(1, "no CSV: " + e.getMessage());
        }
        rows.sort(Comparator.comparing(Row::at));
        return rows;
    }

    private static Row row(NamedCsvRecord line) {
        String text = field(line, "text");
        if (text.isEmpty()) {
            throw problem(line, "the text is empty");
        }
        return new Row(at(line), address(line, "source"), address(line, "destination"), text);
    }

    private static Duration at(NamedCsvRecord line) {
        String at = field(line, "at");
        try {
            return Durations.parse(at);
        } catch (IllegalArgumentException e) {
            throw problem(line, "at: " + e.getMessage());
        }
    }

    private static String address(NamedCsvRecord line, String column) {
        String address = field(line, column);
        if (!ADDRESS.matcher(address).matches()) {
            throw problem(
                    line,
                    column + ": expected an address of 1 to 20 printable ASCII characters, found '" + address + "'");
        }
        return address;
    }

    private static String field(NamedCsvRecord line, String column) {
        Optional<String> field = line.findField(column);
        return field.orElseThrow(() -> problem(line, "there is no column '" + column + "'"))
                .strip();
    }

    private static LineException problem(NamedCsvRecord line, String what) {
        return new LineException((int) line.getStartingLineNumber(), what);
    }
}
