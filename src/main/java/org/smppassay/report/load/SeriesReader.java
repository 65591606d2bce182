package org.smppassay.report.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Figures;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.LatencySummaries;
import org.smppassay.performance.LatencySummary;
import org.smppassay.scenario.load.PhaseSpec;

/** What {@link SeriesCsv} has written, read back as far as it is drawn. */
final class SeriesReader {
    private static final int NANO_DIGITS = 9;
    private static final int MILLI_DIGITS = 6;

    private SeriesReader() {}

    static List<Figures> read(Path file) throws IOException {
        List<Figures> seconds = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                seconds.add(second(row));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NoSuchElementException | NumberFormatException | ArithmeticException | CsvParseException e) {
            throw new IOException(
                    "row " + (seconds.size() + 1) + " of " + file.getFileName() + ": " + e.getMessage(), e);
        }
        return seconds;
    }

    private static Figures second(NamedCsvRecord row) {
        Gauges gauges = new Gauges(
                Math.toIntExact(whole(row, "bound")),
                0,
                Math.toIntExact(whole(row, "in_flight")),
                Math.toIntExact(whole(row, "window")),
                whole(row, "backlog"),
                0,
                0,
                0,
                0);
        return new Figures(
                row.getField("phase"),
                !row.getField("phase").equals(PhaseSpec.WARM_UP),
                nanos(row.getField("seconds"), NANO_DIGITS),
                Math.max(1, nanos(row.getField("length"), NANO_DIGITS)),
                counts(row),
                new LatencySummaries(
                        latency(row, "service"),
                        latency(row, "response"),
                        latency(row, "delivery"),
                        latency(row, "lag")),
                gauges);
    }

    private static Counts counts(NamedCsvRecord row) {
        return new Counts(
                whole(row, "due"),
                whole(row, "sent"),
                whole(row, "accepted"),
                whole(row, "throttled"),
                whole(row, "refused"),
                whole(row, "unanswered"),
                whole(row, "lost"),
                whole(row, "receipts"),
                0,
                0,
                0,
                whole(row, "mo"),
                0,
                0,
                0,
                0,
                0,
                new TreeMap<>());
    }

    private static long whole(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static LatencySummary latency(NamedCsvRecord row, String name) {
        String p50 = row.getField(name + "_p50_ms");
        if (p50.isEmpty()) {
            return new LatencySummary(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        long median = nanos(p50, MILLI_DIGITS);
        long p99 = nanos(row.getField(name + "_p99_ms"), MILLI_DIGITS);
        long max = nanos(row.getField(name + "_max_ms"), MILLI_DIGITS);
        return new LatencySummary(1, median, median, p99, p99, max, max, max, median);
    }

    private static long nanos(String value, int digits) {
        return new BigDecimal(value).movePointRight(digits).longValueExact();
    }
}
