package org.smppassay.scenario.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.smppassay.scenario.load.RateSeries.BadLine;
import org.smppassay.scenario.load.RateSeries.Point;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.value.ValueFormatException;

/** Reads a recorded series of rates. Confined to one thread. */
final class RateSeriesReader {
    static final int MOST_PROBLEMS = 100;

    private static final int MOST_POINTS = 1_000_000;
    private static final double MOST_SECONDS = 7 * 86_400;
    private static final double MOST_PER_SECOND = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private final TextFile file;
    private final List<Point> points = new ArrayList<>();
    private final List<BadLine> badLines = new ArrayList<>();

    RateSeriesReader(TextFile file) {
        this.file = file;
    }

    RateSeries read() {
        if (file.isBuiltIn()) {
            throw new ValueFormatException("expected a file of a recorded series; none is built in");
        }
        try {
            List<CsvRecord> rows =
                    CsvReader.builder()
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(file.text())
                            .stream()
                            .limit(MOST_POINTS + 2)
                            .toList();
            rows(rows);
        } catch (CsvParseException e) {
            throw new ValueFormatException("'" + file.name() + "' is no CSV file that can be read: " + e.getMessage());
        }
        return new RateSeries(file, points, badLines);
    }

    private void rows(List<CsvRecord> rows) {
        List<String> header = rows.isEmpty()
                ? List.of()
                : rows.get(0).getFields().stream().map(String::strip).toList();
        if (!header.contains("seconds") || !header.contains("rate")) {
            throw new ValueFormatException("expected the columns 'seconds' and 'rate' in line 1 of '" + file.name()
                    + "', found " + (header.isEmpty() ? "nothing" : String.join(", ", header)));
        }
        if (rows.size() > MOST_POINTS + 1) {
            throw new ValueFormatException("'" + file.name() + "' has more than " + MOST_POINTS + " rows");
        }
        for (CsvRecord row : rows.subList(1, rows.size())) {
            row(row, header.indexOf("seconds"), header.indexOf("rate"));
        }
    }

    private void row(CsvRecord row, int secondsAt, int rateAt) {
        int line = (int) row.getStartingLineNumber();
        double seconds = number(row, secondsAt, "seconds", MOST_SECONDS, line);
        double rate = number(row, rateAt, "rate", MOST_PER_SECOND, line);
        if (seconds < 0 || rate < 0) {
            return;
        }
        double before = points.isEmpty() ? -1 : points.get(points.size() - 1).seconds();
        if (points.isEmpty() && seconds > 0 && badLines.isEmpty()) {
            bad(line, "column 'seconds': expected 0 in the first row, found '" + row.getField(secondsAt) + "'");
        } else if (seconds <= before) {
            bad(
                    line,
                    "column 'seconds': expected more than in the row before, found '" + row.getField(secondsAt) + "'");
        }
        points.add(new Point(seconds, rate));
    }

    /** The number in a field; -1 if there is none. */
    private double number(CsvRecord row, int at, String column, double most, int line) {
        String text = at < row.getFieldCount() ? row.getField(at).strip() : "";
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : -1;
        if (number < 0 || number > most) {
            bad(line, "column '" + column + "': expected a number of 0 to " + (long) most + ", found '" + text + "'");
            return -1;
        }
        return number;
    }

    private void bad(int line, String message) {
        if (badLines.size() < MOST_PROBLEMS) {
            badLines.add(new BadLine(line, message));
        }
    }
}
