package org.smppassay.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.smppassay.regression.LoadRun;
import org.smppassay.regression.Metric;
import org.smppassay.regression.Side;

/** Load runs as a time series: one row a run, in the order they ended. For tools that look for change points. */
public final class LoadRunsCsv {
    private LoadRunsCsv() {}

    private record Row(Side side, LoadRun run) {}

    /**
     * The document. Times are UTC; latencies are in milliseconds, errors a fraction of 1; what was not measured is empty, and a
     * figure that no run has is no column.
     */
    public static String render(List<Side> sides) {
        List<Row> rows = sides.stream()
                .flatMap(side -> side.runs().stream().map(run -> new Row(side, run)))
                .sorted(Comparator.comparing((Row row) -> row.run().taken())
                        .thenComparing(row -> row.run().round(), Side.ROUNDS))
                .toList();
        List<Metric> metrics = Metric.known().stream()
                .filter(metric ->
                        rows.stream().anyMatch(row -> row.run().figure(metric).isPresent()))
                .toList();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(Stream.concat(
                            Stream.of("time", "order", "round", "side", "scenario", "verdict"),
                            metrics.stream().map(Metric::name))
                    .toList());
            for (int i = 0; i < rows.size(); i++) {
                csv.writeRecord(cells(i + 1, rows.get(i), metrics));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(int order, Row row, List<Metric> metrics) {
        LoadRun run = row.run();
        List<String> cells = new ArrayList<>(List.of(
                run.taken().toString(),
                Integer.toString(order),
                run.round(),
                row.side().role(),
                run.scenario(),
                run.verdict().name()));
        for (Metric metric : metrics) {
            cells.add(
                    run.figure(metric).isPresent()
                            ? BigDecimal.valueOf(run.figure(metric).getAsDouble())
                                    .toPlainString()
                            : "");
        }
        return cells;
    }
}
