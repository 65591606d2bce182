package org.smppassay.comparison;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.smppassay.statistics.Interval;

/** A comparison for a terminal, a page of Markdown, or a program. */
public final class Rendering {
    private static final int SCHEMA = 1;

    private Rendering() {}

    /** Aligned columns. */
    public static String text(Comparison comparison) {
        Sheets sheets = new Sheets(comparison);
        StringBuilder out = new StringBuilder("\n" + sheets.ranking() + "\n");
        for (Sheet sheet : sheets.tables()) {
            out.append('\n').append(sheet.title()).append('\n');
            int[] widths = new int[sheet.columns().size()];
            List<List<String>> rows = new ArrayList<>(List.of(sheet.columns()));
            rows.addAll(sheet.rows());
            rows.forEach(row -> {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            });
            rows.forEach(row -> out.append(line(row, widths)).append('\n'));
        }
        return out.append(notes(comparison, "\nTake note\n", "  • ")).toString();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append("  ")
                    .append(row.get(i))
                    .append(" ".repeat(widths[i] - row.get(i).length()));
        }
        return line.toString().stripTrailing();
    }

    /** For the page of a CI job. */
    public static String markdown(Comparison comparison) {
        Sheets sheets = new Sheets(comparison);
        StringBuilder out = new StringBuilder("## Comparison\n\n" + escape(sheets.ranking()) + "\n");
        for (Sheet sheet : sheets.tables()) {
            out.append("\n### ").append(sheet.title()).append("\n\n");
            out.append(row(sheet.columns()));
            out.append("|---".repeat(sheet.columns().size())).append("|\n");
            sheet.rows().forEach(row -> out.append(row(row)));
        }
        return out.append(notes(comparison, "\n### Take note\n\n", "- ")).toString();
    }

    private static String row(List<String> cells) {
        return "| " + cells.stream().map(Rendering::escape).collect(Collectors.joining(" | ")) + " |\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\\\|*_`\\[\\]]", "\\\\$0");
    }

    private static String notes(Comparison comparison, String title, String bullet) {
        return comparison.notes().isEmpty()
                ? ""
                : title
                        + comparison.notes().stream()
                                .map(note -> bullet + note + "\n")
                                .collect(Collectors.joining());
    }

    /** Shares as fractions of 1, times in milliseconds; keys may be added. */
    public static String json(Comparison comparison) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeNumberField("schema", SCHEMA);
            out.writeNumberField("alpha", comparison.alpha());
            vendors(comparison, out);
            out.writeArrayFieldStart("differences");
            for (Difference difference : comparison.differences()) {
                difference(difference, comparison, out);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("latencies");
            for (LatencyDifference difference : comparison.latencies()) {
                latency(difference, out);
            }
            out.writeEndArray();
            ranking(comparison, out);
            texts("notes", comparison.notes(), out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void vendors(Comparison comparison, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("vendors");
        for (Vendor vendor : comparison.vendors()) {
            out.writeStartObject();
            out.writeStringField("name", vendor.name());
            out.writeStringField("scenario", vendor.result().run().scenario());
            out.writeStringField("verdict", vendor.result().verdict().name());
            out.writeNumberField("attempted", vendor.result().counts().attempted());
            out.writeNumberField("delivered", vendor.result().counts().delivered());
            Declarations.write(vendor, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void difference(Difference d, Comparison comparison, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("scope", d.scope());
        out.writeStringField("first", d.first().name());
        out.writeStringField("second", d.second().name());
        out.writeBooleanField("paired", d.paired());
        out.writeNumberField("difference", d.value());
        interval(Optional.of(d.evidence().interval()), out);
        out.writeNumberField("p_adjusted", d.adjusted());
        Optional<Vendor> higher = d.higher(comparison.alpha());
        if (higher.isPresent()) {
            out.writeStringField("higher", higher.get().name());
        } else {
            out.writeNullField("higher");
        }
        OptionalLong needed = comparison.needed(d);
        if (needed.isPresent()) {
            out.writeNumberField("needed_each", needed.getAsLong());
        }
        out.writeEndObject();
    }

    private static void latency(LatencyDifference l, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("percent", l.percent());
        out.writeStringField("first", l.first().name());
        out.writeStringField("second", l.second().name());
        out.writeNumberField("first_ms", l.firstMillis());
        out.writeNumberField("second_ms", l.secondMillis());
        interval(l.interval(), out);
        out.writeEndObject();
    }

    private static void interval(Optional<Interval> interval, JsonGenerator out) throws IOException {
        if (interval.isEmpty()) {
            out.writeNullField("interval");
            return;
        }
        out.writeArrayFieldStart("interval");
        out.writeNumber(interval.get().lower());
        out.writeNumber(interval.get().upper());
        out.writeEndArray();
    }

    private static void ranking(Comparison comparison, JsonGenerator out) throws IOException {
        Optional<List<Vendor>> ranking = comparison.ranking();
        if (ranking.isPresent()) {
            texts("ranking", ranking.get().stream().map(Vendor::name).toList(), out);
        } else {
            out.writeNullField("ranking");
        }
        out.writeStringField("ranking_words", new Sheets(comparison).ranking());
    }

    private static void texts(String key, List<String> texts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(key);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
