package org.smppassay.report.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Figures;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.LatencySummary;

/** The figures of a load, one row a second. Latencies are milliseconds to five digits, empty where there were none. */
final class SeriesCsv implements Closeable {
    private static final List<String> FIGURES = List.of(
            "seconds",
            "phase",
            "due",
            "sent",
            "accepted",
            "throttled",
            "refused",
            "unanswered",
            "lost",
            "receipts",
            "mo",
            "bound",
            "in_flight",
            "window",
            "backlog");
    private static final List<String> LATENCIES = List.of("service", "response", "delivery", "lag");
    private static final List<String> COLUMNS = Stream.of(
                    FIGURES.stream(),
                    LATENCIES.stream()
                            .flatMap(latency -> Stream.of("p50", "p99", "max").map(of -> latency + "_" + of + "_ms")),
                    Stream.of("length", "generator_busy"))
            .flatMap(columns -> columns)
            .toList();

    private final CsvWriter csv;

    private SeriesCsv(CsvWriter csv) {
        this.csv = csv;
        csv.writeRecord(COLUMNS);
    }

    static SeriesCsv open(Path file) throws IOException {
        return new SeriesCsv(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8)));
    }

    void write(Figures second) throws IOException {
        List<String> row = new ArrayList<>(COLUMNS.size());
        Counts counts = second.counts();
        Gauges gauges = second.gauges();
        row.add(seconds(second.startNanos()));
        row.add(second.phase());
        for (long count : new long[] {
            counts.due(),
            counts.sent(),
            counts.accepted(),
            counts.throttled(),
            counts.refused(),
            counts.unanswered(),
            counts.lost(),
            counts.receipts(),
            counts.mobileOriginated(),
            gauges.bound(),
            gauges.inFlight(),
            gauges.room(),
            gauges.backlog()
        }) {
            row.add(Long.toString(count));
        }
        latency(row, second.latencies().service());
        latency(row, second.latencies().response());
        latency(row, second.latencies().delivery());
        latency(row, second.latencies().lag());
        row.add(seconds(second.lengthNanos()));
        row.add(plain(FiveDigits.of(BigDecimal.valueOf((double) gauges.busyNanos() / second.lengthNanos()))));
        csv.writeRecord(row);
        // A second is told once a second: it can be followed while the load runs.
        csv.flush();
    }

    private static void latency(List<String> row, LatencySummary summary) {
        for (long nanos : new long[] {summary.p50(), summary.p99(), summary.max()}) {
            row.add(summary.count() == 0 ? "" : millis(nanos));
        }
    }

    private static String millis(long nanos) {
        return plain(FiveDigits.of(BigDecimal.valueOf(nanos, 6)));
    }

    private static String seconds(long nanos) {
        return plain(BigDecimal.valueOf(nanos, 9));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
